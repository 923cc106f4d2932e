using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>Follows a route: gives a turn to its report's conversation, or answers it in the place.</summary>
internal sealed class PlaceTurn(ReportReader reader, ReportTurn reports, PlaceMessages messages, PlaceImport imports)
{
    public async Task<TurnDone> RunAsync(Visit visit, Route route)
    {
        switch (route)
        {
            case Route.Work work:
                await visit.AnswerAsync(work.Answered, $"Used for {PlaceMessages.Title(visit.Reports.First(r => r.Slug == work.Slug))}.");
                return await StepAsync(visit, work.Slug, work.Input);
            case Route.NoSuchReport none:
                await visit.TellAsync("no-report", Notices.NoReport(none.Asked, visit.Reports.Select(r => r.Slug)));
                return new(TurnOutcome.NoReport, null, 0);
            case Route.WhichReport which:
                await visit.AnswerAsync(which.Answered, "It is evidence.");
                await WhichAsync(visit, which.Held);
                return new(TurnOutcome.NoReport, null, 0);
            case Route.ListReports:
                await visit.SayAsync(await messages.AllAsync(visit, Counted.Of(visit.Reports.Length, "report"), null), held: null);
                break;
            case Route.UnclearReport unclear:
                await visit.SayAsync(await messages.UnclearAsync(visit, unclear), held: null);
                break;
            case Route.OtherConversation other:
                await visit.SayAsync(await messages.ElsewhereAsync(visit, other.Slug), held: null);
                break;
            case Route.OldButton:
                return await OldButtonAsync(visit);
            default:
                return await imports.RunAsync(visit, route);
        }

        return new(TurnOutcome.Handled, null, 0);
    }

    private async Task<TurnDone> StepAsync(Visit visit, string slug, FlowInput input)
    {
        var report = await reader.ReadAsync(visit.Reports.First(r => r.Slug == slug), visit.Transaction);
        return await reports.StepAsync(visit, report, input);
    }

    private async Task WhichAsync(Visit visit, FlowInput.Said? held)
    {
        // A pack names its own report, so its check needs none to be chosen.
        var packs = visit.Input.Refused.IsDefault ? [] : visit.Input.Refused.Where(f => f.Pack is not null).ToList();
        foreach (var file in packs)
        {
            await visit.SayAsync(PackFindings.MessageOf(file.Name, file.Pack!), held: null);
        }

        if (packs.Count > 0 && held is { Files.IsDefaultOrEmpty: true } said && string.IsNullOrWhiteSpace(said.Text) && said.Refused.Length == packs.Count)
        {
            return;
        }

        held = held is null || packs.Count == 0 ? held : held with { Refused = held.Refused.RemoveAll(f => f.Pack is not null) };
        if (visit.Reports.IsEmpty)
        {
            await visit.TellAsync("no-report", PlaceMessages.NoReportYet(Permissions.MayAnswer(visit.Person)));
            return;
        }

        if (visit.Input is FlowInput.SecretFound found)
        {
            await visit.SayAsync(PlaceMessages.HeldSecret(found), held: null);
        }

        await visit.SayAsync(
            await messages.AllAsync(visit, "Which report is that for?", RichText.Of($"Choose one, or say for instance `use {visit.Reports[0].Slug}`.")),
            held ?? new FlowInput.Said("", null, []));
    }

    private static async Task<TurnDone> OldButtonAsync(Visit visit)
    {
        await visit.SayAsync(
            PlaceMessages.Note(
                "That button is from an earlier message and did nothing: its question was answered or has expired. To use the file, send it again."),
            held: null);
        return new(TurnOutcome.Handled, null, 0);
    }
}
