using System.CommandLine;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Host.Auditing.Verifying;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Signing;
using NSec.Cryptography;
using Command = System.CommandLine.Command;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class LedgerCommand
{
    private static readonly Argument<string> Subject = new("SLUG|FILE") { Description = "A report's name, an export pack, or a file of ledger lines." };
    private static readonly Option<string?> Head = new("--head")
    {
        Description = "A head hash that you have from elsewhere; without it, a cut-off end cannot be noticed.",
        HelpName = "HASH"
    };
    private static readonly Option<string?> Key = new("--key")
    {
        Description = "The public key that a pack must be signed with: ed25519: and 64 hex digits, or a PEM file; without it, the key of this data folder.",
        HelpName = "KEY"
    };

    public static Command Create(CommandContext context)
    {
        var verify = new Command(
            "verify", "Find any change, deletion or reordering in the ledger, and any change in its evidence or in a pack.") { Subject, Head, Key };
        verify.SetAction((parsed, cancellation) => RunAsync(
            context, parsed.GetRequiredValue(Subject), parsed.GetValue(Head), parsed.GetValue(Key), cancellation));
        return new Command("ledger", "Check the append-only record.") { verify };
    }

    /// <param name="head">As somebody typed it; null: none.</param>
    public static LedgerAnchor? Anchor(string? head) => head is null ? null : new LedgerAnchor(head.Trim().ToLowerInvariant());

    private static async Task<int> RunAsync(CommandContext context, string subject, string? head, string? key, CancellationToken cancellationToken)
    {
        var terminal = context.Terminal;
        var expected = key is null ? null : await KeyAsync(key, cancellationToken);
        if (File.Exists(subject))
        {
            var bytes = await ReadAsync(subject, cancellationToken);
            var own = expected is null ? new ServerKeyFile(context.Settings()).Look().Key?.PublicKey : null;
            return Show(
                terminal,
                subject,
                await Progress.ShowAsync(terminal, $"checking {subject}", () => CheckAsync(subject, bytes, new KeyExpectation(expected, own), Anchor(head))));
        }

        return await context.ReadAsync(subject, async services =>
        {
            var result = await Progress.ShowAsync(
                terminal, $"checking {subject}", () => services.GetRequiredService<IReportIntegrity>().VerifyAsync(subject, Anchor(head), cancellationToken));
            if (result is null)
            {
                await services.GetRequiredService<IReportCatalog>().RequireAsync(subject, cancellationToken);
            }

            return Show(terminal, subject, Check(result!));
        }, cancellationToken);
    }

    private static async Task<FileCheck> CheckAsync(string path, byte[] bytes, KeyExpectation expected, LedgerAnchor? anchor)
    {
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8)
                ? await PackCheck.RunAsync(bytes, expected, anchor)
                : Check(await LedgerAudit.RunAsync(new AuditedLedger(LedgerLines.ReadStrictly(bytes), null), anchor));
        }
        catch (FormatException e)
        {
            throw new CommandException(ExitCode.IntegrityBroken, $"BROKEN  {path}: {e.Message}");
        }
    }

    private static FileCheck Check(
        AuditResult result) => new(result.Entries, result.Evidence, result.Head, result.Finding.Problems, result.Notes, result.Limits);

    private static async Task<PublicKey> KeyAsync(string key, CancellationToken cancellationToken)
    {
        var text = File.Exists(key) ? System.Text.Encoding.UTF8.GetString(await ReadAsync(key, cancellationToken)) : key;
        return PublicKeyFormat.TryRead(text, out var read)
            ? read
            : throw new CommandException(
                ExitCode.Usage,
                $"\"{key}\" is not a public key. Use {PublicKeyFormat.Prefix} and 64 hex digits, as `config show` prints it, or a PEM file of an Ed25519 "
                    + "public key.");
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path).Length <= PackZip.MostBytes
                ? await File.ReadAllBytesAsync(path, cancellationToken)
                : throw new CommandException(ExitCode.CannotRead, $"{path} is larger than any pack ({PackZip.MostBytes >> 20} MB).");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} cannot be read: {e.Message}");
        }
    }

    private static int Show(Terminal terminal, string subject, FileCheck check)
    {
        var isIntact = check.Problems.IsEmpty;
        terminal.Out.WriteLine(isIntact
            ? $"{terminal.Good("INTACT")}  {subject}: {Counted.Of(check.Entries, "entry")}, {Counted.Of(check.Evidence, "piece")} of evidence checked"
            : $"{terminal.Bad("BROKEN")}  {subject}: {IntegrityGuard.Many(check.Problems.Length)}");
        foreach (var line in check.Problems.AddRange(check.Notes))
        {
            terminal.Out.WriteLine($"  {line}");
        }

        if (isIntact)
        {
            terminal.Out.WriteLine($"  head {check.Head}");
        }

        foreach (var limit in check.Limits)
        {
            terminal.Out.WriteLine($"  {terminal.Dim(limit)}");
        }

        return isIntact ? ExitCode.Done : ExitCode.IntegrityBroken;
    }
}
