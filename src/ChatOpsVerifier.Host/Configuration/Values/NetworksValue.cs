using System.Collections.Immutable;
using System.Net;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>Networks separated by semicolons; an address alone is a network of one.</summary>
internal static class NetworksValue
{
    public const string Accepted = "IP addresses or networks such as 10.0.0.0/8, separated by semicolons";

    public static ValueReading Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var networks = parts.Select(One).ToImmutableArray();
        return networks.All(n => n is not null)
            ? ValueReading.Accepted(networks.Select(n => n!.Value).ToImmutableArray())
            : ValueReading.Refused(found: [.. parts.Where((_, i) => networks[i] is null)]);
    }

    private static IPNetwork? One(string part) =>
        IPNetwork.TryParse(part, out var network) ? network
        : IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
