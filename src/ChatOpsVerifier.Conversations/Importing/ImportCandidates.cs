using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Importing;

/// <summary>Parses, before the transaction, the file that a turn may make a report.</summary>
internal sealed class ImportCandidates(IVerificationStore store, IEvidenceStore evidence, ReportImporting importing)
{
    private const string Markdown = "text/markdown";

    /// <returns>Null: it is about no such file, or its bytes are not there.</returns>
    public async Task<ImportCandidate?> FindAsync(Turn turn, Person? person, Screened? screened, CancellationToken cancellationToken)
    {
        if (!Permissions.MayAnswer(person) || await FileOfAsync(turn, screened?.Input, cancellationToken) is not { } file)
        {
            return null;
        }

        var bytes = screened!.Files.GetValueOrDefault(file.Sha256) ?? await evidence.ReadAsync(file.Sha256, cancellationToken);
        return bytes is null ? null : importing.Read(bytes, file.Name);
    }

    private async Task<ReceivedFile?> FileOfAsync(Turn turn, FlowInput? input, CancellationToken cancellationToken)
    {
        switch (input)
        {
            case FlowInput.Said { Files: [var sent] }:
                return IsMarkdown(sent) ? sent : null;
            case FlowInput.Pressed { ActionId: ActionIds.ImportFile } pressed:
                return FileOf((await store.ReadPlaceAsync(turn.Conversation, cancellationToken)).Held.FirstOrDefault(h => h.Key == pressed.PromptId));
            case FlowInput.Said { Files.IsDefaultOrEmpty: true } said when said.Text.StartsWith("import", StringComparison.OrdinalIgnoreCase)
                || said.Text.StartsWith("/import", StringComparison.OrdinalIgnoreCase):
                return FileOf((await store.ReadPlaceAsync(turn.Conversation, cancellationToken)).Held.LastOrDefault(h => h.Files is [_]));
            default:
                return null;
        }
    }

    private static ReceivedFile? FileOf(HeldQuestion? question) => question is { Files: [var file] } && IsMarkdown(file) ? file : null;

    private static bool IsMarkdown(ReceivedFile file) =>
        file.MediaType == Markdown || Path.GetExtension(file.Name).ToLowerInvariant() is ".md" or ".markdown";
}
