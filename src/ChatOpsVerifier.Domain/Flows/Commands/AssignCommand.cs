using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Asks another operator to answer something. It is a message and an order of work; nothing about it is recorded or settled.</summary>
internal sealed partial class AssignCommand : FlowCommand
{
    public override string Word => "assign";

    public override RichText Help => RichText.Of($"`assign 3 to Bob`: ask another operator to answer a finding or requirement; it comes last for you");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool TakesColon => false;

    public override bool Accepts(string argument) => argument.Length <= 80 && Shape().IsMatch(argument);

    public override void Run(Scene scene, string argument)
    {
        var shape = Shape().Match(argument);
        var (name, who) = (shape.Groups["name"].Value, shape.Groups["who"].Value.Trim());
        var meant = Meant(scene, name, out var title);
        if (meant.Count == 0)
        {
            scene.Note(title.Length == 0 ? Named.Unknown(scene, name) : RichText.Of($"{title} has nothing left to answer. {Stray.WhereWeAre(scene)}"));
            return;
        }

        if (who.Equals("me", StringComparison.OrdinalIgnoreCase) || IsCalled(scene.Context.PersonName, scene.By, who))
        {
            BlockedStep.WorkOn(scene, meant[0]);
            return;
        }

        var found = scene.Context.Colleagues.Where(c => IsCalled(c.Name, c.Id, who)).ToList();
        if (found is not [var colleague])
        {
            var there = scene.Context.Colleagues.IsEmpty
                ? "There is no other operator whom I could ask."
                : $"I do not know which operator “{Shorten.To(who, 40)}” is. There are {Phrases.And([.. scene.Context.Colleagues.Select(c => c.Name)])}.";
            scene.Note($"{there} {Stray.WhereWeAre(scene)}");
            return;
        }

        HandOver(scene, colleague, title, meant);
    }

    private static void HandOver(Scene scene, Colleague colleague, string title, List<Requirement> meant)
    {
        if (!colleague.IsReachable)
        {
            scene.Note($"No channel reaches {colleague.Name}, so I cannot ask. Nothing was changed. {Stray.WhereWeAre(scene)}");
            return;
        }

        scene.Want(new FlowEffect.HandOver(colleague.Id, title, meant[0].Handle));
        Parking.Park(scene, meant.Select(r => r.Id));
        var away = colleague.AwayUntil is { } until && until > scene.At ? $" {colleague.Name} is away until {Instants.Tell(until, scene.Context.Zone)}." : "";
        scene.Note(
            $"I ask {colleague.Name} in a private message to answer {title}.{away} It comes last for you now. "
                + $"It stays open until somebody answers it, and your reminders still count it.");
        if (Attaching.Draft(scene.State.Position) is { } draft
            && meant.Exists(r => r.Id == draft.RequirementId)
            && PendingWork.BegunIn(scene.State.Position) is null)
        {
            scene.Retire($"{colleague.Name} was asked.");
            scene.Go(Agenda.Home(scene));
        }
    }

    /// <param name="title">What it is called; empty: nothing is called that.</param>
    private static List<Requirement> Meant(Scene scene, string name, out string title)
    {
        var now = scene.Assessment;
        if (Agenda.RequirementByHandle(now, name) is { } requirement)
        {
            title = Phrases.Name(requirement);
            return Agenda.OpenChecks(now, requirement).IsEmpty ? [] : [requirement];
        }

        var finding = now.Report.Findings.FirstOrDefault(f => f.Handle.Equals(name, StringComparison.OrdinalIgnoreCase));
        title = finding is null ? "" : Phrases.Name(finding);
        return finding is null ? [] : [.. Agenda.OpenIn(now, finding.Id)];
    }

    /// <summary>By id, whole name or first name.</summary>
    private static bool IsCalled(string name, string id, string who)
    {
        var said = who.TrimStart('@');
        return said.Equals(id, StringComparison.OrdinalIgnoreCase)
            || said.Equals(name, StringComparison.OrdinalIgnoreCase)
            || said.Equals(name.Split(' ', 2)[0], StringComparison.OrdinalIgnoreCase);
    }

    // "Assigned to the on-call team" is an answer.
    [GeneratedRegex(@"^(?:finding\s+|section\s+)?(?<name>[\p{L}0-9.-]*[0-9][\p{L}0-9.-]*)\s+to\s+(?<who>@?\p{L}.{0,50})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
