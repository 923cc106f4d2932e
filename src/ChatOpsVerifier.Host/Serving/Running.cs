using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Signing;
using Microsoft.AspNetCore.Connections;

namespace ChatOpsVerifier.Host.Serving;

/// <summary>Prepare, start, run, stop; with an address that is taken told as what it is.</summary>
internal static class Running
{
    /// <summary>Before anything opens, or makes, a file there.</summary>
    /// <exception cref="Persistence.Storage.DatabaseUnusableException">Another server has it, or it cannot be used.</exception>
    public static void TakeDataFolder(this WebApplication app) => app.Services.GetRequiredService<ServerLease>().Take();

    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        var banner = app.Services.GetRequiredService<Banner>();
        using var lease = app.Services.GetRequiredService<ServerLease>();
        try
        {
            await app.Services.PrepareStorageAsync(app.Lifetime.ApplicationStopping);
            await app.Services.GetRequiredService<SignInMethods>().RequireAsync(app.Lifetime.ApplicationStopping);
            app.Services.GetRequiredService<ServerKeyFile>().Ensure();
            var isFirst = await app.Services.GetRequiredService<FirstRun>().ImportSamplesAsync(app.Lifetime.ApplicationStopping);
            await app.StartAsync();
            lease.Announce(app.Urls);
            await banner.ShowAsync(app.Urls, isFirst, app.Lifetime.ApplicationStopping);
            // What a start leaves behind (parsed reports, compiled queries) would otherwise be held for as long as nobody comes.
            IdleMemory.GiveBack();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Stopped while it was still starting: that is not a fault.
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CommandException(
                ExitCode.CannotRead,
                $"{e.Message} Another program (perhaps this one, started before) listens there. Stop it, or choose another port: --urls http://127.0.0.1:5081");
        }

        await app.WaitForShutdownAsync();
        banner.Stopped();
        return ExitCode.Done;
    }
}
