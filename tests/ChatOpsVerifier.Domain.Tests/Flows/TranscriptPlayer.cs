using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>Does what a transcript says and collects everything that came out otherwise.</summary>
internal sealed class TranscriptPlayer(Transcript transcript, bool restarts)
{
    /// <summary>Under which originals are held in a transcript.</summary>
    private const string Held = "hold-1";

    private readonly List<string> _faults = [];

    public Talk Talk { get; } = new(transcript.Report is { } report ? Samples.Import(report) : Samples.Canonical()) { RestartsBetweenSteps = restarts };

    /// <summary>Each message that was said.</summary>
    public event Action<Message>? Played;

    public IReadOnlyList<string> Play()
    {
        foreach (var turn in transcript.Turns)
        {
            FlowResult? result;
            try
            {
                result = Do(turn);
            }
            catch (Exception fault) when (fault is InvalidOperationException or Xunit.Sdk.XunitException)
            {
                _faults.Add($"line {turn.Line}: {fault.Message}");
                return _faults;
            }

            if (result is not null)
            {
                foreach (var utterance in result.Says)
                {
                    Played?.Invoke(utterance.Message);
                }

                Compare(turn, result);
            }
        }

        return _faults;
    }

    private FlowResult? Do(Transcript.Turn turn)
    {
        switch (turn.PersonAction)
        {
            case ">":
                return Talk.Say(turn.Words);
            case "open":
                return Talk.Open();
            case "press":
                return Talk.Press(turn.Words);
            case "form":
                return Talk.Submit(Fields(turn.Words));
            case "file":
                return Talk.Say("", FileOf(turn.Words));
            case "attach":
                var attached = turn.Words.Split('|', 3, StringSplitOptions.TrimEntries);
                return Talk.Attach(attached[0], attached[1], attached[2]);
            case "reminder":
                return Talk.Step(new FlowInput.ReminderDue("2026-11-24T13:00:00Z", turn.Words.Length == 0 ? null : turn.Words));
            case "secret":
            case "secret, redacted":
            case "secret, held":
                var parts = turn.Words.Split('|', 2, StringSplitOptions.TrimEntries);
                Talk.Stored.Add(Digest.Of(parts[1]));
                var found = new FlowInput.SecretFound(parts[1], Digest.Of(parts[1]), [parts[0]]) { StaysInChat = turn.PersonAction != "secret, redacted" };
                return Talk.Step(turn.PersonAction == "secret, held" ? found with { HoldId = Held, Places = [new(parts[0], 1, parts[1])] } : found);
            case "cleared":
                return Talk.Clear(Held, turn.Words);
            case "cleared file":
                return Talk.Clear(Held, "", FileOf(turn.Words));
            case "not cleared":
                return Talk.Step(new FlowInput.NotCleared(turn.Words));
            case "old":
                var old = turn.Words.Split('|', StringSplitOptions.TrimEntries);
                return Talk.Press(old[0], old[1], old.Length > 2 ? old[2] : "");
            case "snoozed":
                Talk.Reminders = new(Talk.Now.AddHours(3), null, false, [], int.Parse(turn.Words, CultureInfo.InvariantCulture));
                return null;
            case "reminded":
                var told = turn.Words.Split('|', StringSplitOptions.TrimEntries);
                var silent = new ReminderHistory(Talk.Now.AddHours(-3), 1, Talk.Now.AddHours(-2), null, false, false);
                var ladder = new EscalationPolicy { ChannelAfter = TimeSpan.FromHours(5) };
                var at = new LadderPosition(EscalationStep.Private, Talk.Now.AddHours(-2));
                var next = EscalationLadder.Next(Talk.Policy, ladder, silent, at, silent.LastActivityAt, Talk.Now);
                Talk.Reminders = new(next?.DueAt, null, false, [.. told.Skip(1)])
                {
                    Last = told[0].Length == 0 ? null : told[0],
                    Facts = new(Talk.Policy, ladder, silent, at, silent.LastActivityAt, next),
                };
                return null;
            case "foreseen":
                var foreseen = turn.Words.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                Talk.Forecast = new(int.Parse(foreseen[0], CultureInfo.InvariantCulture), [.. foreseen.Skip(1)], []);
                return null;
            case "replaced":
                return Talk.Step(new FlowInput.ReminderReplaced());
            case "policy":
                Talk.Policy = (PolicyLayerJson.Read("{\"schema\":1," + turn.Words + "}") ?? throw new FormatException(turn.Words)).Over(Talk.Policy);
                return null;
            case "clock":
                Talk.Now = DateTimeOffset.Parse(turn.Words, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
                return null;
            default:
                var who = turn.Words.Split(',', StringSplitOptions.TrimEntries);
                Talk.By = who[0];
                Talk.MayAnswer = !who.Contains("reviewer");
                Talk.Identity = who.Contains("no identity") ? TurnIdentity.None : TurnIdentity.ChatAccount;
                Talk.State = FlowState.New;
                Talk.Chat.Clear();
                return null;
        }
    }

    private void Compare(Transcript.Turn turn, FlowResult result)
    {
        var texts = result.Says.Select(s => s.Message.Text).ToList();
        foreach (var (line, what, words) in turn.Expected)
        {
            switch (what)
            {
                case "bot" when !texts.Any(t => t.Contains(words, StringComparison.Ordinal)):
                    _faults.Add($"line {line}: nobody said “{words}”. Said was:\n{string.Join("\n--\n", texts)}");
                    break;
                case "not" when texts.Any(t => t.Contains(words, StringComparison.Ordinal)):
                    _faults.Add($"line {line}: it was said: “{words}”.");
                    break;
                case "choices":
                    Same(line, "the choices", words, string.Join(" | ", Talk.Choices.Select(c => c.Label)));
                    break;
                case "settled":
                    Same(line, "settled", words, Talk.Assessment.Counts.Settled.ToString(CultureInfo.InvariantCulture));
                    break;
                case "verdict":
                    Same(line, "the verdict", words, Talk.Assessment.Verdict.Word);
                    break;
                case "edited":
                    Same(
                        line,
                        "edited",
                        words,
                        string.Join(
                            ", ",
                            result.Says.Where(s => s.Message.PromptId is null && s.Key.StartsWith("prompt", StringComparison.Ordinal)).Select(s => s.Key)));
                    break;
                default:
                    break;
            }
        }

        Same(turn.Line, "events", Expected(turn, "events"), string.Join(", ", result.Events.Select(NameOf)));
        Same(turn.Line, "effects", Expected(turn, "effects"), string.Join(", ", result.Effects.Select(Tell)));
    }

    private static string Expected(Transcript.Turn turn, string what) => turn.Expected.Where(e => e.What == what).Select(e => e.Words).FirstOrDefault() ?? "";

    private void Same(int line, string what, string expected, string actual)
    {
        if (expected != actual)
        {
            _faults.Add($"line {line}: {what}: expected “{expected}”, but “{actual}”.");
        }
    }

    private static string NameOf(VerificationEvent happened) =>
        JsonDocument.Parse(Ledger.Serialize(happened)).RootElement.GetProperty("type").GetString()!;

    private static string PolicyFields(string json) => json[..^1].Replace("{\"schema\":1", "", StringComparison.Ordinal).TrimStart(',');

    private static string Tell(FlowEffect effect) => effect switch
    {
        FlowEffect.Snooze snooze => $"Snooze {snooze.Until:yyyy-MM-ddTHH:mmZ}",
        FlowEffect.RemindAt remind => $"RemindAt {remind.At:yyyy-MM-ddTHH:mmZ}",
        FlowEffect.RemindEvery rhythm => $"RemindEvery {Domain.Flows.Times.RhythmRequests.Tell(rhythm.Rhythm)} from {rhythm.First:yyyy-MM-ddTHH:mmZ}",
        FlowEffect.ChangePolicy change =>
            $"ChangePolicy {change.Field} {PolicyFields(PolicyLayerJson.Write(change.Value))}".TrimEnd(),
        _ => effect.GetType().Name,
    };

    private (string Name, string[] Values)[] Fields(string words) =>
    [
        .. words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(field =>
        {
            var parts = field.Split('=', 2, StringSplitOptions.TrimEntries);
            var input = Talk.Prompt!.Blocks.OfType<MessageBlock.Form>().SelectMany(f => f.Inputs).FirstOrDefault(i => i.Name == parts[0])
                ?? throw new InvalidOperationException($"The form has no field “{parts[0]}”.");
            return (parts[0], parts[1].Split('|', StringSplitOptions.TrimEntries).Select(v => Option(input, v)).ToArray());
        }),
    ];

    private static string Option(Input input, string words)
    {
        if (input.OptionsOrEmpty.IsEmpty)
        {
            return words;
        }

        var option = int.TryParse(words, CultureInfo.InvariantCulture, out var number)
            ? input.OptionsOrEmpty.ElementAtOrDefault(number - 1)
            : input.OptionsOrEmpty.FirstOrDefault(o => o.Label.Contains(words, StringComparison.Ordinal) || o.Value == words);
        return option?.Value ?? throw new InvalidOperationException($"The field {input.Name} offers no “{words}”.");
    }

    private static ReceivedFile FileOf(string words)
    {
        var said = words.Split('|', 2, StringSplitOptions.TrimEntries);
        var parts = said[0].Split(['(', ')'], StringSplitOptions.TrimEntries);
        var kind = parts[1].StartsWith("image/", StringComparison.Ordinal) ? EvidenceKind.Image : EvidenceKind.File;
        return new ReceivedFile(parts[0], parts[1], kind, 4_096, Digest.Of(words)) { Text = said.Length > 1 ? said[1] : null };
    }
}
