using Luna.Api.Database;

namespace Luna.Api.Tests.Database;

public sealed class finding_server_programs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luna-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void the_newest_is_taken_for_new_data_and_the_same_version_for_old()
    {
        Install("9", "9.6.24");
        Install("15", "15.18 (Debian 15.18-0+deb12u1)");
        Install("17", "17.2");

        Find(dataVersion: null).ShouldBe(new PostgresBinaries($"{_folder}/17/bin", 17));
        Find(dataVersion: 15).ShouldBe(new PostgresBinaries($"{_folder}/15/bin", 15));
    }

    [Fact]
    public void the_search_path_counts_too()
    {
        Install("16", "16.1");
        PostgresBinaries.Find(null, null, [], $"/nowhere:{_folder}/16/bin").Version.ShouldBe(16);
    }

    [Fact]
    public void the_operators_choice_is_the_only_place_looked_at()
    {
        Install("15", "15.18");
        Install("17", "17.2");
        PostgresBinaries.Find(null, $"{_folder}/15/bin", [$"{_folder}/*/bin"], "").Version.ShouldBe(15);
        Should.Throw<EmbeddedPostgresException>(() => PostgresBinaries.Find(null, _folder, [$"{_folder}/*/bin"], ""))
            .Message.ShouldBe($"LUNA_POSTGRES_BIN is {_folder}, but there is no initdb, pg_ctl and postgres in that folder.");
    }

    [Fact]
    public void nothing_installed_says_what_to_install() =>
        Should.Throw<EmbeddedPostgresException>(() => Find(dataVersion: null))
            .Message.ShouldContain("sudo apt-get install postgresql");

    [Fact]
    public void a_version_too_old_or_other_than_the_datas_is_refused_by_name()
    {
        Install("13", "13.4");
        Should.Throw<EmbeddedPostgresException>(() => Find(dataVersion: null)).Message.ShouldContain("needs PostgreSQL 14 or later");
        Install("17", "17.2");
        Should.Throw<EmbeddedPostgresException>(() => Find(dataVersion: 15)).Message.ShouldContain("made by PostgreSQL 15");
    }

    private PostgresBinaries Find(int? dataVersion) => PostgresBinaries.Find(dataVersion, null, [$"{_folder}/*/bin"], "");

    /// <summary>Stands in for an installed package: programs that answer --version.</summary>
    private void Install(string folder, string version)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder, folder, "bin")).FullName;
        foreach (var name in new[] { "initdb", "pg_ctl", "postgres" })
        {
            var program = Path.Combine(bin, name);
            File.WriteAllText(program, $"#!/bin/sh\necho '{name} (PostgreSQL) {version}'\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
