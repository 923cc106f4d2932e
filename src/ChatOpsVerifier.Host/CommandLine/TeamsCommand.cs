using System.CommandLine;
using System.Net;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Teams;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class TeamsCommand
{
    private static readonly Option<string> Output = new(
        "--output", "-o") { Description = "The file to write; - is standard output.", HelpName = "FILE", Required = true };

    public static Command Create(CommandContext context)
    {
        var package = new Command("package", "Write the app package that an administrator uploads to Teams; made of Teams:AppId and Web:PublicUrl.") { Output };
        package.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Output), cancellation));
        return new Command("teams", "What Microsoft Teams needs.") { package };
    }

    private static async Task<int> RunAsync(CommandContext context, string output, CancellationToken cancellationToken)
    {
        var configuration = context.Configuration();
        List<string> problems = [];
        var (appId, page) = (AppId(configuration["Teams:AppId"], problems), PublicUrl(configuration["Web:PublicUrl"], problems));
        if (problems.Count > 0)
        {
            throw new SettingsException([.. problems]);
        }

        var bytes = TeamsPackage.Write(appId, page!);
        if (await OutputFile.WriteAsync(context, output, bytes, cancellationToken))
        {
            await context.Terminal.Out.WriteLineAsync($"Wrote {output} ({Counted.Of(bytes.Length, "byte")}) for the bot {appId:D} at {page}.");
            if (!AllowedHosts.Allows(configuration["AllowedHosts"], page!.Host))
            {
                await context.Terminal.Error.WriteLineAsync(
                    $"{context.Terminal.Warn("Not yet reachable:")} AllowedHosts does not name {page.Host}, so that everything which Teams sends there is "
                        + "refused. Add it.");
            }
        }

        return ExitCode.Done;
    }

    private static Guid AppId(string? found, List<string> problems)
    {
        if (Guid.TryParseExact(found?.Trim(), "D", out var id) && id != Guid.Empty)
        {
            return id;
        }

        problems.Add(
            $"Teams:AppId: found {Quote(found)}; use the application (client) id of the bot's app registration, such as 12345678-90ab-cdef-1234-567890abcdef.");
        return default;
    }

    // What Teams takes: https, and a name rather than a number.
    private static Uri? PublicUrl(string? found, List<string> problems)
    {
        if (Uri.TryCreate(found?.Trim(), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            && !IPAddress.TryParse(url.Host.Trim('[', ']'), out _) && url.Host.Contains('.', StringComparison.Ordinal))
        {
            return url;
        }

        problems.Add($"Web:PublicUrl: found {Quote(found)}; use, for Teams, a public https address with a host name, such as https://verifier.example.com.");
        return null;
    }

    private static string Quote(string? found) => string.IsNullOrWhiteSpace(found) ? "nothing" : $"\"{found}\"";
}
