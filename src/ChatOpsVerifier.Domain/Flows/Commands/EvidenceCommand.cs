using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Files;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class EvidenceCommand : FlowCommand
{
    private const int MostShown = 15;

    public override string Word => "evidence";

    public override RichText Help => RichText.Of($"what has been collected; `evidence 2.2` for a section, `evidence E3` opens one piece");

    public override FlowAccess Access => FlowAccess.Reader;

    public override bool Accepts(string argument) => IsNumberedOrNothing(argument);

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        var all = now.State.Evidence.Values.OrderByDescending(e => e.Id.Length).ThenByDescending(e => e.Id, StringComparer.Ordinal).ToList();
        if (argument.Length > 0)
        {
            var wanted = now.State.Evidence.Keys.FirstOrDefault(id => id.Equals(argument, StringComparison.OrdinalIgnoreCase));
            var requirement = wanted is null ? Agenda.RequirementByHandle(now, argument) : null;
            if (wanted is null && requirement is null)
            {
                scene.Note(Named.Unknown(scene, argument));
                return;
            }

            if (wanted is not null && now.State.Evidence[wanted].Removed is null)
            {
                scene.Want(new FlowEffect.SendEvidence(wanted));
            }

            all = wanted is not null
                ? [now.State.Evidence[wanted]]
                : [.. all.Where(e => requirement!.Checks.Any(c => now.Checks[c.Id].Answer is { } answer && answer.EvidenceIds.Contains(e.Id)))];
        }

        if (all.Count == 0)
        {
            scene.Note(argument.Length == 0 ? "No evidence has been collected yet." : $"There is no evidence for {argument} yet.");
            return;
        }

        scene.Note(new MessageBuilder()
            .Title(argument.Length == 0 ? Counted.Of(all.Count, "piece") + " of evidence" : $"Evidence: {argument}")
            .ListSome([.. all.Select(e => RichText.Plain(Line(scene, e)))], MostShown)
            .Small(Stray.WhereWeAre(scene)));
    }

    private static string Remarks(Scene scene, EvidenceItem item)
    {
        var lost = item.NotKept is { } kinds ? $"; not kept: {kinds}" : "";
        lost = EvidenceEncoding.Of(item.MediaType) is { Charset: not "utf-8" } form ? $"; text in {form.Name}{lost}" : lost;
        return scene.Assessment.State.MessageChanges.TryGetValue(item.Id, out var state)
            ? $"{lost}. {ChangedMessageLines.Line(item.Id, state, scene.Context.NameOf)}"
            : lost;
    }

    private static string Line(Scene scene, EvidenceItem item)
    {
        if (item.Removed is { } removed)
        {
            var why = removed.Reason.Length == 0 ? "" : $": {Shorten.To(removed.Reason, 200)}";
            return $"{item.Id}: {(removed.How == EvidenceRemoval.Discarded ? "discarded" : "redacted")} on {removed.At.UtcDateTime:yyyy-MM-dd} "
                + $"by {scene.Context.NameOf(removed.By)}{why}; SHA-256 {item.Sha256[..12]}…";
        }

        var answers = scene.Assessment.State.Answers.Values.Where(a => a.EvidenceIds.Contains(item.Id)).ToList();
        var backs = answers.Select(a => Agenda.Requirement(scene.Assessment, a.RequirementId)?.Handle ?? a.RequirementId).Distinct().Take(6).ToList();
        var origin = item.Origin is { } from
            ? $" in a message by {Shorten.To(from.AuthorName, 60)} of {from.WrittenAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC"
                + $"{(from.Url is null ? "" : $", {from.Url}")}"
            : "";
        return $"{item.Id}: {Shorten.To(item.Url ?? item.Name, 100)}{origin}; observed {item.ObservedOn:yyyy-MM-dd}, by {scene.Context.NameOf(item.By)}; "
            + $"{(backs.Count == 0 ? "backs nothing yet" : "backs " + Phrases.And(backs))}; SHA-256 {item.Sha256[..12]}…{Remarks(scene, item)}";
    }
}
