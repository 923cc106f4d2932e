using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Importing;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>A Markdown file in a chat: a report to be answered, or evidence?</summary>
internal sealed class PlaceImport(ReportImporting importing, ReportTurn reports, PlaceMessages messages, ImportMessages words, IPeople people)
{
    /// <summary>A file that comes later than this is looked at like any other.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<TurnDone> RunAsync(Visit visit, Route route)
    {
        if (!Permissions.MayAnswer(visit.Person))
        {
            await visit.TellAsync("not-permitted", Notices.NotPermitted(people, visit.Person));
            return new(TurnOutcome.NotPermitted, visit.Present, 0);
        }

        switch (route)
        {
            case Route.AwaitImport { Slug: { } bad } when !Slug.IsValid(bad):
                await visit.SayAsync(ImportMessages.BadName(bad), held: null);
                break;
            case Route.AwaitImport awaited:
                await visit.SaveAsync(visit.Place with { Import = new(visit.Person.Id, awaited.Slug, visit.Now + Patience) });
                await visit.SayAsync(
                    PlaceMessages.Note(
                        RichText.Of(
                            $"Drop the Markdown file here. I will import the next one you send within the "
                                + $"hour{(awaited.Slug is null ? "" : RichText.Of($" as `{awaited.Slug}`"))}, without asking. `import cancel` cancels this.")),
                    held: null);
                break;
            case Route.CancelImport:
                await visit.SaveAsync(visit.Place with { Import = null });
                await visit.SayAsync(
                    PlaceMessages.Note(visit.Place.Import is null ? "I am not waiting for a file." : "Canceled. I will ask before importing a Markdown file."),
                    held: null);
                break;
            case Route.OfferImport offer:
                await visit.SayAsync(await words.OfferAsync(visit, offer.Candidate), offer.Held);
                break;
            case Route.LeaveFile leave:
                await visit.AnswerAsync(leave.Answered, "Ignored: it is neither a report nor evidence.");
                break;
            case Route.Import import:
                return await ImportAsync(visit, import);
            default:
                throw new InvalidOperationException($"The route {route.GetType().Name} is not handled.");
        }

        return new(TurnOutcome.Handled, null, 0);
    }

    private async Task<TurnDone> ImportAsync(Visit visit, Route.Import import)
    {
        var candidate = import.Candidate;
        var slug = import.Slug ?? ImportMessages.KnownAs(visit, candidate)?.Slug ?? candidate.DefaultSlug;
        var action = new PersonAction(visit.Person, visit.Turn.Conversation, CountsAsActivity: true, []);
        if (!Slug.IsValid(slug))
        {
            await visit.SayAsync(ImportMessages.BadName(slug), held: null);
            return new(TurnOutcome.Handled, null, 0);
        }

        var done = await importing.ImportAsync(visit.Transaction, candidate, slug, visit.Person.Id, visit.Now, action, isNamed: import.Slug is not null);
        if (done.Outcome is ImportOutcome.Refused { Code: "other-report" })
        {
            await visit.SayAsync(await words.OfferAsync(visit, candidate), Held(visit, import));
            return new(TurnOutcome.Handled, null, 0);
        }

        if (done.Outcome is ImportOutcome.Refused refused)
        {
            // What this place waits for is still expected.
            await visit.AnswerAsync(import.Answered, "Not imported.");
            await visit.SayAsync(ImportMessages.Refused(candidate, refused, visit.Present is not null), Held(visit, import));
            return new(TurnOutcome.Handled, null, 0);
        }

        await visit.SaveAsync((await visit.Transaction.ReadPlaceAsync(visit.Turn.Conversation)) with { Import = null });
        await visit.AnswerAsync(import.Answered, done.Outcome is ImportOutcome.Unchanged ? $"It is already imported as {slug}." : $"Imported as {slug}.");
        var after = done.After!;
        var isHere = Place.IsShared(visit.Turn.Conversation) || visit.Turn.Slug == slug;
        await visit.SayAsync(ImportMessages.Imported(candidate, done, import, isHere ? null : messages.Open(after.Record)), held: null);
        if (isHere)
        {
            // Its plan and lint are shown for confirmation; after a newer version, whatever is to be asked now.
            await reports.StepAsync(visit, after, new FlowInput.Said("hello", null, []));
        }

        return new(TurnOutcome.Handled, slug, (int)(after.Record.Version - (done.Before?.Record.Version ?? 0)));
    }

    private static FlowInput.Said? Held(Visit visit, Route.Import import) =>
        import.Answered is { } question ? (FlowInput.Said)question.Words : visit.Input as FlowInput.Said;
}
