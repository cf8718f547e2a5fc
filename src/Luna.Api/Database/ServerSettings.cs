namespace Luna.Api.Database;

/// <summary>The server's settings: durable, reachable only through a private socket, and silent about what people wrote.</summary>
internal static class ServerSettings
{
    /// <summary>Only who can enter the socket's folder gets in: the server's own user and root.</summary>
    public const string Access = "local all all trust\n";

    /// <param name="socketFolder">Where the server listens; plain characters only.</param>
    /// <param name="memory">What this process may use, bytes.</param>
    public static string For(string socketFolder, long memory)
    {
        var megabytes = memory / (1 << 20);
        return $"""
            # Written by Luna before each start. Put settings of your own into tuning.conf beside this file.
            listen_addresses = ''
            port = {Cluster.Port}
            unix_socket_directories = '{socketFolder}'
            unix_socket_permissions = 0700
            max_connections = 200

            fsync = on
            full_page_writes = on
            synchronous_commit = on

            shared_buffers = {Math.Clamp(megabytes / 8, 64, 1024)}MB
            effective_cache_size = {Math.Clamp(megabytes / 2, 256, 65_536)}MB
            maintenance_work_mem = 128MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            jit = off

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgres-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            log_rotation_size = 0
            log_file_mode = 0600
            # A failing statement's values may be personal: the log names the error, not the row.
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0

            include_if_exists = 'tuning.conf'

            """;
    }
}
