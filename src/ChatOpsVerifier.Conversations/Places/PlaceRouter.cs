using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Naming;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>Decides where a turn goes. Pure.</summary>
/// <param name="present">The report that words without a name are about; null: none.</param>
/// <param name="candidate">The file of this turn, or of the question that it answers, as the importer reads it.</param>
internal sealed class PlaceRouter(
    Turn turn, string personId, ImmutableArray<NamedReport> reports, string? present, PlaceState place, ImportCandidate? candidate, DateTimeOffset now)
{
    /// <summary>Asks the present question again.</summary>
    private const string AskAgain = "hello";

    public Route Find(FlowInput input) => input switch
    {
        FlowInput.Pressed pressed when pressed.ActionId.StartsWith(ActionIds.PlacePrefix, StringComparison.Ordinal) =>
            OfPress(pressed.PromptId, pressed.ActionId, pressed.Value),
        FlowInput.Said { Files.IsDefaultOrEmpty: true } said when said.Text.Length > 0 => OfWords(said),
        FlowInput.Said { Files: [var file], Refused.IsDefaultOrEmpty: true } said when candidate?.Sha256 == file.Sha256 => OfFile(said, candidate),
        _ => Present(input),
    };

    private Route Present(FlowInput input) =>
        present is null ? new Route.WhichReport(input as FlowInput.Said)
        : reports.Any(r => r.Slug == present) ? new Route.Work(present, input)
        : new Route.NoSuchReport(present);

    private Route OfWords(FlowInput.Said said)
    {
        if (place.Held is [.., var newest] && LabelOf(newest.Message, said.Text) is { } choice)
        {
            return OfPress(newest.Key, choice.ActionId, choice.Value);
        }

        return ImportRequests.Read(said.Text) is { } import ? OfImportWords(import) : OfNames(said);
    }

    private Route OfImportWords(ImportRequests.Said import)
    {
        if (import.IsCancel)
        {
            return new Route.CancelImport();
        }

        var offer = place.Held.LastOrDefault(h => h.Files is [var file] && file.Sha256 == candidate?.Sha256);
        return offer is null ? new Route.AwaitImport(import.Slug) : new Route.Import(candidate!, import.Slug, offer);
    }

    private Route OfNames(FlowInput.Said said) => ReportNames.Read(said.Text, said.Line ?? LineReader.Read(said.Text), reports) switch
    {
        ReportNaming.All => new Route.ListReports(),
        ReportNaming.Use use => Named(use.Slug, new FlowInput.Said(AskAgain, null, [])),
        ReportNaming.Command command => Named(command.Slug, new FlowInput.Said(command.Text, null, []) { Line = command.Line }),
        ReportNaming.Unclear unclear => new Route.UnclearReport(unclear.Asked, unclear.Candidates),
        _ => Present(said),
    };

    private Route Named(string slug, FlowInput input, HeldQuestion? answered = null) =>
        !reports.Any(r => r.Slug == slug) ? new Route.NoSuchReport(slug)
        : Place.IsShared(turn.Conversation) || turn.Slug is null || turn.Slug == slug ? new Route.Work(slug, input, answered)
        : new Route.OtherConversation(slug);

    private Route OfFile(FlowInput.Said said, ImportCandidate file)
    {
        var caption = ImportRequests.Read(said.Text);
        var awaited = place.Import is { } import && import.PersonId == personId && import.Until > now ? import : null;
        if (caption is { IsCancel: false } || awaited is not null)
        {
            return new Route.Import(file, caption?.Slug ?? awaited?.Slug);
        }

        return file.Parsed is null ? Present(said) : new Route.OfferImport(file, said);
    }

    private Route OfPress(string promptId, string actionId, string value)
    {
        var question = place.Held.FirstOrDefault(h => h.Key == promptId);
        switch (actionId)
        {
            case ActionIds.UseReport:
                return Named(value, question is { IsEmpty: false } ? question.Words : new FlowInput.Said(AskAgain, null, []), question);
            case ActionIds.SayOf:
                var (slug, words) = value.Split(' ', 2) is [var name, var said] ? (name, said) : (value, AskAgain);
                return Named(slug, new FlowInput.Said(words, null, []));
            case ActionIds.ImportFile when question is not null && candidate is not null && question.Files is [var file] && file.Sha256 == candidate.Sha256:
                return new Route.Import(candidate, value, question);
            case ActionIds.FileIsEvidence when question is not null:
                return present is null ? new Route.WhichReport(question.Words as FlowInput.Said, question) : Named(present, question.Words, question);
            case ActionIds.LeaveFile when question is not null:
                return new Route.LeaveFile(question);
            default:
                return new Route.OldButton();
        }
    }

    private static Choice? LabelOf(Message message, string text)
    {
        var wanted = text.Trim('"', '“', '”', '\'', '`', '.', ' ');
        return message.Blocks
            .OfType<MessageBlock.Choices>()
            .SelectMany(c => c.Entries)
            .FirstOrDefault(c => c.Label.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }
}
