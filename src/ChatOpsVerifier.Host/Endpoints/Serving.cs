using ChatOpsVerifier.Host.CommandLine;
using Microsoft.AspNetCore.Connections;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>Start, run, stop; with an address that is taken told as what it is.</summary>
internal static class Serving
{
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"""
                {e.Message}
                Another program (perhaps this one, started before) listens there. Stop it, or choose another port: --urls http://127.0.0.1:5081
                """);
            return ExitCode.CannotRead;
        }

        await app.WaitForShutdownAsync();
        return ExitCode.Done;
    }
}
