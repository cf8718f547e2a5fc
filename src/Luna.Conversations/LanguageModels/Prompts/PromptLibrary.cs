using System.Reflection;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.LanguageModels.Prompts;

/// <summary>All prompts: those that come with Luna, and those of the operator's folder, which come before them.</summary>
public sealed class PromptLibrary
{
    private const string Prefix = "Luna.Conversations.Prompts.";
    private const string Files = "*.md";

    private readonly Lazy<IReadOnlyList<Prompt>> _prompts;

    public PromptLibrary(IOptions<LanguageModelOptions> options)
    {
        _prompts = new(() => Load(options.Value.Prompts));
    }

    /// <summary>The newest version first; of one version the folder's.</summary>
    public IReadOnlyList<Prompt> All => _prompts.Value;

    /// <summary>The newest version.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public Prompt Current(string name) =>
        All.FirstOrDefault(prompt => prompt.Name == name) ?? throw new ArgumentException($"There is no prompt {name}.", nameof(name));

    /// <param name="hash">Its beginning is enough.</param>
    public Prompt? Find(string name, string hash) => hash.Length == 0 ? null : Of(name, hash).FirstOrDefault();

    /// <inheritdoc cref="Find"/>
    public IEnumerable<Prompt> Of(string name, string hash) =>
        All.Where(prompt => prompt.Name == name && prompt.Hash.StartsWith(hash, StringComparison.OrdinalIgnoreCase));

    /// <returns>What is wrong with the folder; null when all of it can be read.</returns>
    internal static string? Problem(string folder)
    {
        if (!Directory.Exists(folder))
            return "names a folder that is not there.";
        try
        {
            _ = OfFolder(folder).ToList();
            return null;
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            return $"names a folder with a prompt that cannot be read. {failure.Message}";
        }
    }

    private static List<Prompt> Load(string? folder) =>
        [.. (folder is null ? [] : OfFolder(folder)).Concat(Own()).OrderByDescending(prompt => prompt.Version)];

    private static IEnumerable<Prompt> Own()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return PromptFile.Read(reader.ReadToEnd());
        }
    }

    private static IEnumerable<Prompt> OfFolder(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, Files).Order(StringComparer.Ordinal))
        {
            Prompt prompt;
            try
            {
                prompt = PromptFile.Read(File.ReadAllText(path));
            }
            catch (FormatException wrong)
            {
                throw new FormatException($"{Path.GetFileName(path)}: {wrong.Message}");
            }

            yield return prompt;
        }
    }
}
