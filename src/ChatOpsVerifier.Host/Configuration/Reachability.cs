using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>Whether others than this machine can reach the server, as far as its configuration says so.</summary>
internal static class Reachability
{
    /// <param name="addresses">Where the server is going to listen; empty for a command that does not.</param>
    /// <param name="allowedHosts">The setting AllowedHosts; <c>null</c> if it is not set.</param>
    /// <returns>One sentence for each setting that opens it, beginning with the setting's name; empty for a server of this machine alone.</returns>
    public static IEnumerable<string> Reasons(IEnumerable<ListenAddress> addresses, string? allowedHosts, Uri? publicUrl)
    {
        foreach (var address in addresses.Where(a => !ListenAddresses.IsLoopback(a.Value)))
        {
            yield return $"{address.Setting}: found \"{address.Value}\", which others on the network can reach";
        }

        var names = allowedHosts ?? SettingCatalog.Get("AllowedHosts").Default!;
        if (!ListenAddresses.AllowsThisMachineAlone(names))
        {
            var foreign = ListenAddresses.Parts(names).FirstOrDefault(n => !ListenAddresses.IsOfThisMachine(n));
            yield return "AllowedHosts: found "
                + $"{(foreign is null ? "no name, which allows every one" : $"\"{foreign}\", a name that is not this machine's alone")}";
        }

        if (publicUrl is not null && !ListenAddresses.IsOfThisMachine(publicUrl.Host))
        {
            yield return $"Web:PublicUrl: found \"{publicUrl.Host}\", a name that is not this machine's alone";
        }
    }
}
