using ChatOpsVerifier.Drills.Snapshots;
using Npgsql;

namespace ChatOpsVerifier.Drills.Postgres;

/// <summary>How a database is named: an address or connection string, a file that holds one (<c>file:PATH</c>) or a variable (<c>env:NAME</c>).</summary>
internal static class PostgresAddress
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    public static bool IsOne(string location) => location.StartsWith("env:", StringComparison.Ordinal) || location.StartsWith("file:", StringComparison.Ordinal)
        || IsUri(location) || location.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="SnapshotException">It cannot be read. The message holds nothing of it, since it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string location)
    {
        try
        {
            var written = Written(location).Trim();
            return IsUri(written) ? FromUri(new Uri(written)) : new NpgsqlConnectionStringBuilder(written);
        }
        catch (Exception e) when (e is ArgumentException or UriFormatException or IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException(
                "The address of a database cannot be read. Use postgresql://USER@HOST:PORT/DATABASE, \"Host=…;Database=…\", file:PATH or env:NAME.", e);
        }
    }

    private static string Written(string location) => location switch
    {
        _ when location.StartsWith("file:", StringComparison.Ordinal) => File.ReadAllText(location["file:".Length..]),
        _ when location.StartsWith("env:", StringComparison.Ordinal) => Environment.GetEnvironmentVariable(location["env:".Length..])
            ?? throw new SnapshotException($"The variable {location["env:".Length..]} is not set; it must hold the address of a database."),
        _ => location,
    };

    private static bool IsUri(string text) => Schemes.Any(s => text.StartsWith(s, StringComparison.Ordinal));

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var address = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
        if (uri.Port > 0)
        {
            address.Port = uri.Port;
        }

        if (user[0].Length > 0)
        {
            address.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            address.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            address[pair[0] == "sslmode" ? "SSL Mode" : pair[0]] = Uri.UnescapeDataString(pair[^1]);
        }

        return address;
    }
}
