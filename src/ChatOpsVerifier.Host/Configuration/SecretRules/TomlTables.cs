using Tomlyn.Model;

namespace ChatOpsVerifier.Host.Configuration.SecretRules;

internal static class TomlTables
{
    /// <returns>Null: the table has no such key.</returns>
    public static object? Value(this TomlTable table, string key) => table.TryGetValue(key, out var value) ? value : null;
}
