using System.Net;
using System.Net.Sockets;

namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

/// <summary>A port that nothing listens on, for a server whose address must be known before it starts.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
