using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>
/// The working memory of one step: collects what is said and what happened, and always holds the assessment as it is after
/// the events so far. Lives for one call of <see cref="Flow.Step"/>.
/// </summary>
internal sealed class Scene(FlowState state, FlowContext context, Repertoire repertoire)
{
    private readonly List<Utterance> _says = [];
    private readonly List<VerificationEvent> _events = [];
    private readonly List<FlowEffect> _effects = [];

    public FlowState State { get; set; } = state;

    /// <summary>The commands that can be said at any time.</summary>
    public CommandBook Commands => repertoire.Commands;

    /// <summary>The message that is being worked: where evidence of this step comes from.</summary>
    public EvidenceMessage? Message { get; set; }

    /// <inheritdoc cref="EvidenceItem.NotKept"/>
    public string? NotKept { get; set; }

    public FlowContext Context { get; } = context;

    public Assessment Assessment { get; private set; } = context.Assessment;

    public string By => Context.PersonId;

    public DateTimeOffset At => Context.Now;

    /// <summary>Whether the account that speaks identifies one person.</summary>
    public bool HasIdentity => ActorAccount.Identifies(Context.Through);

    public FlowResult Result => new(State, [.. _says], [.. _events], [.. _effects]);

    /// <summary>Decides, and goes on from what was decided.</summary>
    /// <returns>Null, or why not.</returns>
    public string? Do(Command command)
    {
        var now = Assessment;
        switch (Decider.Decide(command with { Through = Context.Through }, now.State, now.Report, now.Plan, now.Lint))
        {
            case Decision.Refused refused:
                return refused.Message;
            case Decision.Accepted { Events.IsEmpty: false } accepted:
                var entries = Ledger.Append(now.State.Version, now.State.HeadHash, At, By, accepted.Events);
                var after = entries.Aggregate(now.State, Fold.Apply);
                Assessment = Assess(now, after);
                _events.AddRange(accepted.Events);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Decisions about unread places change how the file is read.</summary>
    private Assessment Assess(Assessment now, VerificationState after)
    {
        var (report, plan, lint) = (now.Report, now.Plan, now.Lint);
        if (!after.Readings.SequenceEqual(now.State.Readings)
            && ReportImporter.Import(report.Source.Bytes.ToArray(), ImportLimits.None, after.Readings) is ImportResult.Imported read)
        {
            (report, plan, lint) = (read.Report, read.Plan, read.Lint);
        }

        return Assessor.Assess(report, plan, lint, after, Context.Today, Context.MaxEvidenceAgeDays, now.Storage);
    }

    /// <summary>What works a position.</summary>
    public Step StepOf(Position position) => repertoire.StepOf(position);

    public IReadOnlyList<VerificationEvent> Events => _events;

    public void Want(FlowEffect effect) => _effects.Add(effect);

    /// <summary>Says something that asks nothing. Its buttons, if any, are reading commands, which are never too old.</summary>
    public void Note(MessageBuilder builder)
    {
        var key = NextKey("note");
        _says.Add(new Utterance(key, builder.Build(builder.HasChoices ? key : null)));
    }

    public void Note(RichText text) => Note(new MessageBuilder().Line(text));

    public void Note(Wording wording) => Note(RichText.Of(wording));

    /// <summary>Goes to a position and asks what it asks.</summary>
    public void Go(Position position, MessageBuilder? preface = null)
    {
        State = State with { Position = position };
        Ask(preface);
    }

    /// <summary>Asks the present question as a new message; the one before loses its buttons.</summary>
    /// <param name="preface">Said above the question, in the same message.</param>
    /// <param name="asides">Buttons of a reminder that lead elsewhere.</param>
    public void Ask(MessageBuilder? preface = null, bool isReminder = false, ImmutableArray<Choice> asides = default)
    {
        Retire("Asked again below.", isBrief: true);
        var builder = preface ?? new MessageBuilder();
        StepOf(State.Position).Ask(builder, this);
        if (isReminder)
        {
            builder.Command("ack", "I'm on it").Command("snooze", "Snooze until tomorrow", "tomorrow");
            foreach (var aside in asides.IsDefault ? [] : asides)
            {
                builder.Choice(aside.ActionId, aside.Label, aside.Value);
            }
        }

        var key = NextKey("prompt");
        var message = builder.Build(key);
        _says.Add(new Utterance(key, message));
        State = State with { Prompt = new LivePrompt(key, message, isReminder, StepOf(State.Position).IsBrief, StepOf(State.Position).Ground(this)) };
    }

    /// <summary>Says the present question once more in its own place: nothing new appears in the chat.</summary>
    public void Refresh()
    {
        if (State.Prompt is not { } prompt)
        {
            Ask();
            return;
        }

        _says.Add(new Utterance(prompt.Key, prompt.Message));
    }

    /// <summary>Takes the buttons off the present question and says what came of it.</summary>
    public void Retire(RichText outcome, bool isBrief = false)
    {
        if (State.Prompt is not { } prompt)
        {
            return;
        }

        _says.Add(new Utterance(prompt.Key, Answered(prompt with { IsBrief = prompt.IsBrief || isBrief }, prompt.Elsewhere ?? outcome)));
        State = State with { Prompt = null };
    }

    /// <summary>
    /// Says where the question is shown that it was answered elsewhere. It stays the current question, so that a person who answers it anyway gets an
    /// explanation.
    /// </summary>
    public void Follow(string outcome)
    {
        if (State.Prompt is not { Elsewhere: null } prompt)
        {
            return;
        }

        var followed = Answered(prompt, outcome);
        _says.Add(new Utterance(prompt.Key, Context.MayAnswer
            ? followed with
            {
                PromptId = prompt.Key,
                Blocks = followed.Blocks.Add(new MessageBlock.Choices([new Choice(ActionIds.CommandPrefix + "next", "Go on here")]))
            }
            : followed));
        State = State with { Prompt = prompt with { Elsewhere = outcome } };
    }

    /// <summary>What is left of a reminder whose place a newer one has taken.</summary>
    public const string ReplacedReminder = "Replaced by a newer reminder.";

    private const int LongestOutcome = 300;

    private static Message Answered(LivePrompt prompt, RichText outcome)
    {
        if (outcome.PlainText == ReplacedReminder)
        {
            // One reminder stays, not a stack of what is left of older ones.
            ImmutableArray<MessageBlock> line = [new MessageBlock.Context(RichText.Of($"An earlier reminder. {outcome}"))];
            return prompt.Message with { Blocks = line, PromptId = null, Text = NotificationSummary.Of(line), Tone = MessageTone.Neutral, IsWithdrawn = true };
        }

        var asked = prompt.Message;
        ImmutableArray<MessageBlock> blocks =
        [
            .. asked.Blocks.Where(b => prompt.IsBrief || prompt.IsReminder
                ? b is MessageBlock.Heading
                : b is not (MessageBlock.Choices or MessageBlock.Form or MessageBlock.Context)).Take(prompt.IsBrief ? 1 : int.MaxValue),
            new MessageBlock.Context(outcome.PlainText.Length > LongestOutcome ? Shorten.To(outcome.PlainText, LongestOutcome) : outcome),
        ];
        return asked with { Blocks = blocks, PromptId = null, Text = NotificationSummary.Of(blocks), Tone = MessageTone.Neutral };
    }

    private string NextKey(string kind)
    {
        State = State with { Counter = State.Counter + 1 };
        return $"{kind}:{State.Counter}";
    }
}
