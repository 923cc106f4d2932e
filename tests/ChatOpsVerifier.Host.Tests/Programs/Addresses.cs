using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace ChatOpsVerifier.Host.Tests.Programs;

internal static class Addresses
{
    /// <summary>An address of this machine under which it is not at home; loopback where it has no other.</summary>
    public static IPAddress Beyond() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)
        .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a)) ?? IPAddress.Loopback;
}
