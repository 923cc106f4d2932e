using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>Whatever people do, in whatever order: nothing is thrown, no paste is lost, nothing is settled without evidence.</summary>
public class AnyConversationTests
{
    private const string SmallReport = """
        # Door report

        ## 1. Front door

        - [ ] Look at the lock (e.g., "Locked", "Open")
        - [ ] Ask the guard if the lock is unclear
        - [ ] Document what you saw

        ## 2. Back door

        - [ ] Look at the back lock

        ### Finding 1: Doors UNKNOWN

        **Issue**: Nobody knows whether the doors are locked.

        """;

    private static readonly string[] Phrases =
    [
        "start", "next", "back", "skip", "status", "why", "why 1", "report", "evidence", "reopen", "reopen 1", "reopen 2", "withdraw 1", "snooze 2h",
        "snooze never ever", "remind daily",
        "remind off", "help", "stop", "plan", "plan 1 -> finding 1", "plan 2 -> none", "plan 1.1 -> 2", "lint", "acknowledge", "conflicts", "settle X1",
        "review", "review A1", "hi", "yes", "no", "ok",
        "done", "confirm", "change", "all", "none", "1", "1, 2", "1; n/a 2", "Locked", "Open", "7 days", "30 days", "not offered", "it is not so",
        "not so: it is open", "I don't know", "because I saw it",
        "A1", "keep A2", "neither", "use it", "answer: yes", "observed yesterday", "deployment 1", "", "   ", "🦄", "👍👍", "-", "2.2", "1.1",
        "statsu", "\u0000", "\ud83d", "```", "| a | b |",
    ];

    private abstract record PersonAction
    {
        public sealed record Says(string Text) : PersonAction;

        public sealed record Pastes(int Number) : PersonAction;

        public sealed record PressesAnything(int Index) : PersonAction;

        public sealed record Submits(int Boxes, bool WithText, bool WithFile) : PersonAction;

        public sealed record PressesOld(int Key, int Action) : PersonAction;

        public sealed record LeaksSecret(int Number) : PersonAction;

        public sealed record IsReminded : PersonAction;

        public sealed record Opens : PersonAction;
    }

    private static readonly Gen<PersonAction> PersonActions = Gen.Frequency(
        (6, Gen.Int[0, Phrases.Length - 1].Select(i => (PersonAction)new PersonAction.Says(Phrases[i]))),
        (4, Gen.Int[0, 5].Select(n => (PersonAction)new PersonAction.Pastes(n))),
        (8, Gen.Int[0, 20].Select(i => (PersonAction)new PersonAction.PressesAnything(i))),
        (6, Gen.Select(Gen.Int[0, 15], Gen.Bool, Gen.Bool).Select(t => (PersonAction)new PersonAction.Submits(t.Item1, t.Item2, t.Item3))),
        (1, Gen.Select(Gen.Int[0, 20], Gen.Int[0, 30]).Select(t => (PersonAction)new PersonAction.PressesOld(t.Item1, t.Item2))),
        (1, Gen.Int[0, 5].Select(n => (PersonAction)new PersonAction.LeaksSecret(n))),
        (1, Gen.Const((PersonAction)new PersonAction.IsReminded())),
        (1, Gen.Const((PersonAction)new PersonAction.Opens())));

    private static readonly string[] Actions = [.. typeof(ActionIds).GetFields().Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Conversation_OfAnyActions_KeepsTheRules() => PersonActions.Array[1, 60].Sample(
        actions =>
        {
            var talk = new Talk(Samples.Import(SmallReport));
            var pasted = new HashSet<string>();
            foreach (var action in actions)
            {
                Do(talk, action, pasted);
                OnlyAnswersSettle(talk);
            }

            Rules.Hold(talk);
            NoPasteIsLost(talk, pasted);
        },
        iter: 200);

    [Fact]
    public void Conversation_WithRestartsAnywhere_IsTheSame() => PersonActions.Array[1, 40].Sample(
        actions =>
        {
            var straight = new Talk(Samples.Import(SmallReport));
            var restarted = new Talk(Samples.Import(SmallReport)) { RestartsBetweenSteps = true };
            foreach (var action in actions)
            {
                Do(straight, action, []);
                Do(restarted, action, []);
            }

            Assert.Equal(straight.Facts.HeadHash, restarted.Facts.HeadHash);
            Assert.Equal(FlowStateJson.Write(straight.State), FlowStateJson.Write(restarted.State));
            Assert.Equal(straight.Chat.Select(u => (u.Key, u.Message.Text)), restarted.Chat.Select(u => (u.Key, u.Message.Text)));
        },
        iter: 60);

    [Fact]
    public void Conversation_OfAReviewer_OnlyReviews() => PersonActions.Array[1, 40].Sample(
        actions =>
        {
            var talk = new Talk(Samples.Import(SmallReport));
            talk.Open();
            talk.Say("start");
            talk.Say("start 2");
            talk.Say("It is true");
            talk.Say(Paste(9));
            talk.Say("confirm");
            Assert.Equal(1, talk.Assessment.Counts.Settled);
            var before = talk.Ledger.Count;
            (talk.By, talk.MayAnswer, talk.State) = ("bob", false, FlowState.New);
            foreach (var action in actions)
            {
                Do(talk, action, []);
            }

            Assert.All(
                talk.Ledger.Skip(before),
                e => Assert.True(e is VerificationEvent.AnswerReviewed or VerificationEvent.AnswerObjected, $"A reviewer caused {e}"));
        },
        iter: 60);

    [Fact]
    public void Conversations_ManyOnOneReport_CauseOnlyWhatTheirOwnQuestionShowed() => Gen.Select(Gen.Int[0, 2], PersonActions).Array[1, 80].Sample(
        actions =>
        {
            var first = new Talk(Samples.Import(SmallReport));
            Talk[] talks = [first, new(first), new(first, "bert")];
            foreach (var (who, action) in actions)
            {
                var talk = talks[who];
                var (shown, before) = (talk.State, talk.Ledger.Count);
                var plan = talk.Facts.IsPlanConfirmed
                    ? ""
                    : ListsIn(Flow.Step(FlowState.New, new FlowInput.Opened(), talk.Context()).Next.Prompt!.Message).First();
                Do(talk, action, []);
                foreach (var happened in talk.Ledger.Skip(before))
                {
                    OnlyAsShown(happened, shown, plan);
                }

                OnlyAnswersSettle(talk);
            }

            Assert.All(talks, Rules.Hold);
        },
        iter: 500);

    /// <summary>An answer is recorded for the question that was on the screen, a withdrawal and a correction for the answers that were.</summary>
    private static void OnlyAsShown(VerificationEvent happened, FlowState shown, string plan)
    {
        // What held a secret is done, redacted, to the question that it came for.
        var position = shown.Position is Position.Secret secret ? secret.Resume : shown.Position;
        switch (happened)
        {
            case VerificationEvent.AnswerRecorded answer:
                var draft = Assert.IsType<Position.Summary>(position).Draft;
                Assert.Equal(draft.RequirementId, answer.RequirementId);
                Assert.True(
                    !draft.Supersede || answer.Supersedes.All(draft.Replaces!.Split(' ').Contains),
                    $"{string.Join(' ', answer.Supersedes)} for {draft.Replaces}");
                Assert.Empty(answer.CheckIds.Except(draft.Marked.Union(draft.NotArisen)));
                break;
            case VerificationEvent.AnswerWithdrawn withdrawn:
                Assert.Contains(withdrawn.AnswerId, Assert.IsType<Position.Reopen>(position).Shown!.Split(' '));
                break;
            case VerificationEvent.ConflictSettled settled:
                // A withdrawal or a correction of one side ends it, too.
                Assert.True(
                    position is Position.Reopen or Position.Summary { Draft.Supersede: true }
                        || (position as Position.Dispute)?.ConflictId == settled.ConflictId,
                    position.ToString());
                break;
            case VerificationEvent.UnknownRecorded unknown:
                // A note of what was tried; or, where an answer is in the making, of what was announced or is not known yet.
                Assert.Equal(unknown.RequirementId, (position switch
                {
                    Position.CouldNotFindOut at => at.Draft,
                    Position.Outcome at => at.Draft,
                    Position.Value at => at.Draft,
                    Position.Proof at => at.Draft,
                    _ => null,
                })?.RequirementId);
                break;
            case VerificationEvent.RewordingConfirmed reworded:
                Assert.Equal(reworded.CheckId, Assert.IsType<Position.Reworded>(position).CheckId);
                break;
            case VerificationEvent.PlanConfirmed:
                Assert.Contains(plan, ListsIn(shown.Prompt!.Message));
                break;
            default:
                break;
        }
    }

    private static IEnumerable<string> ListsIn(
        Message message) => message.Blocks.OfType<MessageBlock.Items>().Select(items => string.Join('\n', items.Entries.Select(e => e.PlainText)));

    private static void Do(Talk talk, PersonAction action, HashSet<string> pasted)
    {
        switch (action)
        {
            case PersonAction.Says says:
                talk.Say(says.Text);
                break;
            case PersonAction.Pastes pastes:
                pasted.Add(Paste(pastes.Number));
                talk.Say(Paste(pastes.Number));
                break;
            case PersonAction.PressesAnything presses when talk.Choices.ToList() is { Count: > 0 } choices:
                talk.Press(choices[presses.Index % choices.Count].Label);
                break;
            case PersonAction.Submits submits when talk.Prompt?.Blocks.OfType<MessageBlock.Form>().FirstOrDefault() is { } form:
                Submit(talk, form, submits, pasted);
                break;
            case PersonAction.PressesOld old:
                talk.Press($"prompt:{old.Key}", Actions[old.Action % Actions.Length], "A1");
                break;
            case PersonAction.LeaksSecret leaks:
                var text = $"Console {leaks.Number} with [redacted: token]: all doors locked at 09:1{leaks.Number}";
                talk.Stored.Add(Digest.Of(text));
                talk.Step(new FlowInput.SecretFound(text, Digest.Of(text), ["token"]));
                break;
            case PersonAction.IsReminded:
                talk.Step(new FlowInput.ReminderDue("slot"));
                break;
            case PersonAction.Opens:
                talk.Open();
                break;
            default:
                break;
        }
    }

    private static void Submit(Talk talk, MessageBlock.Form form, PersonAction.Submits submits, HashSet<string> pasted)
    {
        var fields = new List<(string, string[])>();
        foreach (var input in form.Inputs)
        {
            string[] values = input.Kind switch
            {
                InputKind.MultiChoice or InputKind.SingleChoice =>
                    [.. input.OptionsOrEmpty.Where((_, i) => (submits.Boxes >> i & 1) == 1).Select(o => o.Value)],
                InputKind.Date => submits.WithFile ? ["2026-11-20"] : [],
                _ => submits.WithText ? [Paste(submits.Boxes)] : [],
            };
            if (input.Name == FieldNames.Evidence && values.Length > 0)
            {
                pasted.Add(values[0]);
            }

            fields.Add((input.Name, values));
        }

        ImmutableArray<ReceivedFile> files = submits.WithFile
            ? [new ReceivedFile("shot.png", "image/png", EvidenceKind.Image, 4_096, Digest.Of($"png {submits.Boxes}"))]
            : [];
        talk.Submit(files, [.. fields]);
    }

    private static string Paste(int number) =>
        $"Guard's log, page {number}:\n\"09:1{number} front door locked, key returned; back door bolted.\"\nCopied from the duty book.";

    /// <summary>A check is settled by an answer that was confirmed with evidence, and by nothing else.</summary>
    private static void OnlyAnswersSettle(Talk talk)
    {
        foreach (var status in talk.Assessment.Checks.Values.Where(s => s.Outcome is not Outcome.Unknown))
        {
            Assert.NotNull(status.Answer);
            Assert.NotEmpty(status.Answer.EvidenceIds);
        }
    }

    /// <summary>What was pasted is evidence in the ledger, or is there as the words of a note or reason.</summary>
    private static void NoPasteIsLost(Talk talk, HashSet<string> pasted)
    {
        var words = string.Join('\n', talk.Ledger.Select(e => e.ToString()));
        foreach (var paste in pasted)
        {
            Assert.True(talk.Facts.Evidence.Values.Any(e => e.Sha256 == Digest.Of(paste)) || words.Contains(paste, StringComparison.Ordinal), paste);
        }
    }
}
