using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Luna.Api.Security;

namespace Luna.Api.Tests.Security;

public sealed class the_local_key : IDisposable
{
    private readonly string _home = Path.Combine(Path.GetTempPath(), "luna-test-" + Guid.NewGuid().ToString("N")[..12]);

    public void Dispose()
    {
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public void is_made_once_random_and_for_its_owner_only()
    {
        var key = LocalKey.ReadOrCreate(_home);
        Regex.IsMatch(key, "^luna_[A-Za-z0-9_-]{43}$").ShouldBeTrue();
        LocalKey.ReadOrCreate(_home).ShouldBe(key);
        Directory.GetFiles(_home).ShouldBe([LocalKey.PathIn(_home)]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(LocalKey.PathIn(_home)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        File.Delete(LocalKey.PathIn(_home));
        LocalKey.ReadOrCreate(_home).ShouldNotBe(key);
    }

    [Fact]
    public void is_the_same_for_all_that_ask_at_once()
    {
        const int asking = 16;
        for (var round = 0; round < 20; round++)
        {
            var home = Path.Combine(_home, $"{round}");
            var keys = new ConcurrentBag<string>();
            using var start = new Barrier(asking);
            // Threads of their own: those of the pool come one by one.
            var threads = Array.ConvertAll(new int[asking], _ => new Thread(() =>
            {
                start.SignalAndWait();
                keys.Add(LocalKey.ReadOrCreate(home));
            }));
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            keys.Count.ShouldBe(asking);
            keys.Distinct().ShouldHaveSingleItem();
        }
    }

    [Theory, InlineData(""), InlineData("luna_short"), InlineData("something else, of the right length, but no key at all")]
    public void a_file_with_something_else_is_named(string content)
    {
        Directory.CreateDirectory(_home);
        File.WriteAllText(LocalKey.PathIn(_home), content);
        Should.Throw<InvalidDataException>(() => LocalKey.ReadOrCreate(_home)).Message.ShouldContain(LocalKey.PathIn(_home));
    }
}
