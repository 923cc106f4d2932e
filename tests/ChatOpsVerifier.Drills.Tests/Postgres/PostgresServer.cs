using ChatOpsVerifier.Drills.Tests.Postgres;
using ChatOpsVerifier.Drills.Tests.Tools;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace ChatOpsVerifier.Drills.Tests.Postgres;

/// <summary>A server of its own, reachable by a socket in a temporary folder only. Started by the first test that needs it.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lock _starting = new();
    private readonly Dictionary<string, string> _plain = new() { ["LC_ALL"] = "C" };
    private DirectoryInfo? _folder;

    private string Socket => _folder!.FullName;

    public void Need()
    {
        RealTool.Need("initdb", "pg_ctl", "pg_dump", "pg_restore");
        lock (_starting)
        {
            if (_folder is null)
            {
                Start();
            }
        }
    }

    public string Address(string database) => $"Host={Socket};Username=verifier;Database={database}";

    public string Create(string name, string? template = null)
    {
        Execute("postgres", $"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template}")}");
        return Address(name);
    }

    public int Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Address(database) + ";Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    /// <summary>From one database into another with the real pg_dump and pg_restore.</summary>
    public void DumpAndRestore(string from, string to, int compression)
    {
        var file = Path.Combine(Socket, $"{to}.dump");
        RealTool.Run("pg_dump", ["-h", Socket, "-U", "verifier", "-Fc", $"-Z{compression}", "-f", file, from]);
        RealTool.Run("pg_restore", ["-h", Socket, "-U", "verifier", "--exit-on-error", "-d", to, file]);
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Server("pg_ctl", "-D", Path.Combine(Socket, "data"), "-m", "immediate", "stop");
            _folder.Delete(recursive: true);
        }
    }

    private void Start()
    {
        _folder = Directory.CreateTempSubdirectory("drills-pg-");
        if (Environment.UserName == "root")
        {
            RealTool.Run("chown", ["postgres", _folder.FullName]);
        }

        var data = Path.Combine(Socket, "data");
        Server("initdb", "-D", data, "-U", "verifier", "-A", "trust", "-E", "UTF8", "--no-sync");
        Server("pg_ctl", "-D", data, "-w", "-l", Path.Combine(Socket, "log"), "-o", $"-k {Socket} -c listen_addresses='' -c fsync=off", "start");
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private void Server(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            RealTool.Run("runuser", ["-u", "postgres", "--", RealTool.Find(program)!, .. arguments], _plain, "/tmp");
        }
        else
        {
            RealTool.Run(program, arguments, _plain);
        }
    }
}
