using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Help that shows how it is used, not only what there is.</summary>
internal static class Teaching
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "serve                                    the page on http://127.0.0.1:5080",
            "import REPORT.md --dry-run               show how a report is understood, store nothing",
            "gate my-report                           exit code 0 only for PASS",
        ],
        ["serve"] =
        [
            "serve --urls http://127.0.0.1:5081       on another port",
            "serve --Data:Folder /srv/verifier        with another data folder",
            "Any setting of `config show` can be given like this, or in the environment as Data__Folder.",
        ],
        ["import"] =
        [
            "import REPORT.md --dry-run               show how it is understood, store nothing",
            "import REPORT.md --dry-run --json        the same for a program",
            "import REPORT.md --slug go-live          import, or import again after an edit, as \"go-live\"",
        ],
        ["status"] =
        [
            "status                                   all reports, or the only one",
            "status go-live --json                    one report as JSON",
        ],
        ["report"] =
        [
            "report go-live > REPORT.md               the regenerated file, byte for byte",
            "report go-live --diff                    only the lines that changed",
            "report remove go-live                    remove it; its ledger is kept in a file",
        ],
        ["why"] = ["why go-live                              every reason for FAIL, with its line"],
        ["simulate"] =
        [
            "remind simulate go-live                  the next 30 days, if nobody answers",
            "remind simulate go-live --days 90 --json the same for a program, further ahead",
        ],
        ["gate"] =
        [
            "gate go-live && ./deploy                 deploy only when everything is proven",
            "gate go-live --head 3f2a…                and the ledger still holds a head from the team's channel",
        ],
        ["export"] =
        [
            "export go-live --format pack -o pack.zip   everything, to be checked offline",
            "export go-live --format csv -o checks.csv  one row per check",
            "export go-live --format jsonl -o -         the bare ledger, to standard output",
        ],
        ["verify"] =
        [
            "ledger verify go-live                    chain, evidence and imported files in the database",
            "ledger verify pack.zip --key ed25519:3f… a pack, against the key that `config show` prints on its server",
            "ledger verify pack.zip --head 3f2a…      and against a head hash from the team's channel",
            "backup verify last.backup                every byte of a backup, without restoring it",
        ],
        ["create"] =
        [
            "key create olga --scope read,answer      a key for Olga, printed once, good for 90 days",
            "key create ci --days 30 --name pipeline  a key that only reads, for a pipeline",
        ],
        ["backup"] =
        [
            "backup -o verifier.backup                database, evidence and keys in one file, while the server runs",
            "backup verify verifier.backup            every byte of it",
            "backup drill -o certificate              restore one into a temporary folder and prove that it is whole",
        ],
        ["backup drill"] =
        [
            "backup drill -o certificate              a new backup of the data folder",
            "backup drill last.backup -o certificate  that one; exit code 0 only if everything compares equal",
        ],
        ["drill"] =
        [
            "drill /srv/files /tmp/restored -o drill  two folders; exit code 0 only if they hold the same",
            "drill live.db restored.db -o drill       two SQLite files, row by row",
            "drill snapshot.zip again.zip -o drill     two exports of Convex",
            "drill env:LIVE env:COPY -o drill         two databases of PostgreSQL, named by variables",
            "drill a b -o drill --taken 2026-12-01T02:00:00Z --restored-with \"restic 0.14.0\"",
        ],
        ["restore"] =
        [
            "restore last.backup --to /srv/verifier   stop the server first; what was there is moved aside",
        ],
        ["package"] =
        [
            "teams package -o verifier.zip            the app package to upload to Teams",
            "Teams:AppId and Web:PublicUrl are taken from the settings, or given like any other: --Teams:AppId 1234…",
        ],
        ["list"] =
        [
            "outbox list                              waiting messages, and undeliverable ones with the reason",
            "outbox list --json                       the same for a program",
        ],
        ["retry"] =
        [
            "outbox retry 17 18                       send these again",
            "outbox retry all                         send all undeliverable messages again"
        ],
        ["drop"] = ["outbox drop 17                           drop one"],
        ["show"] = ["config show                              every setting, its value and its origin"],
    };

    public static void AddExamples(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var output = parseResult.InvocationConfiguration.Output;
            var below = command.Parents.OfType<Command>().FirstOrDefault(p => p is not RootCommand) is { } parent
                ? $"{parent.Name} {command.Name}"
                : command.Name;
            if (Examples.TryGetValue(command is RootCommand ? "" : below, out var lines) || Examples.TryGetValue(command.Name, out lines))
            {
                output.WriteLine("Examples:");
                foreach (var line in lines)
                {
                    output.WriteLine($"  {line}");
                }

                output.WriteLine();
            }

            output.WriteLine("Exit codes: 0 done or PASS, 1 FAIL, 2 usage or configuration, 3 cannot read or no such report, 4 integrity broken.");
            return code;
        }
    }
}
