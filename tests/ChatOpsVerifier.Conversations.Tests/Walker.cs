using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Conversations.Tests;

/// <summary>An operator who answers whatever is on the screen, by the buttons and forms that are there.</summary>
public sealed class Walker(Bench bench, string user = "operator")
{
    private int _proofs;

    public ConversationRef Place { get; } = new("web", $"{Bench.Slug}/{user}");

    /// <summary>The newest message that asks something.</summary>
    public Message Prompt()
    {
        var newest = bench.Seen(Place).Select(d => d.Message).Where(m => m.PromptId is not null).MaxBy(m => Number(m.PromptId!));
        return newest ?? throw new InvalidOperationException("Nothing is asked.");
    }

    public async Task<TurnOutcome> PressAsync(
        string actionId,
        string value = "",
        ImmutableDictionary<string, ImmutableArray<string>>? fields = null,
        string? promptId = null,
        params IncomingFile[] files)
    {
        var content = new TurnContent.Action(
            promptId ?? Prompt().PromptId!, actionId, value, fields ?? ImmutableDictionary<string, ImmutableArray<string>>.Empty, [.. files]);
        var outcome = await bench.Turns.HandleAsync(bench.Turn(content, user), Bench.Token);
        await bench.PumpAsync();
        return outcome;
    }

    public async Task BeginAsync()
    {
        await bench.OpenAsync(user);
        await bench.PumpAsync();
    }

    /// <summary>Answers one question.</summary>
    public Task<TurnOutcome> StepAsync()
    {
        var prompt = Prompt();
        var offered = prompt.Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries).ToArray();
        if (prompt.Blocks.OfType<MessageBlock.Form>().FirstOrDefault(f => f.ActionId is ActionIds.GiveEvidence or ActionIds.MarkBoxes) is { } form)
        {
            return PressAsync(form.ActionId, fields: form.ActionId == ActionIds.GiveEvidence ? Proof() : Boxes(form));
        }

        string[] wanted = [ActionIds.UsePlan, ActionIds.StartFinding, ActionIds.Confirm, ActionIds.ItIsSo, ActionIds.QuickAnswer, ActionIds.WorkOn];
        var choice = wanted.Select(w => offered.FirstOrDefault(o => o.ActionId == w)).FirstOrDefault(o => o is not null)
            ?? throw new InvalidOperationException($"No way on from: {prompt.Text} [{string.Join(", ", offered.Select(o => o.ActionId))}]");
        return PressAsync(choice.ActionId, choice.Value);
    }

    public async Task UntilAsync(Func<Task<bool>> isReached, int mostSteps = 400)
    {
        for (var i = 0; !await isReached(); i++)
        {
            Assert.True(i < mostSteps, $"Not reached in {mostSteps} steps; the screen says: {Prompt().Text}");
            await StepAsync();
        }
    }

    public Task ToPassAsync() => UntilAsync(async () => (await bench.ViewAsync()).Assessment.Verdict.IsPass);

    public Task UntilSettledAsync(int checks) => UntilAsync(async () => (await bench.ViewAsync()).Assessment.Counts.Settled >= checks);

    private ImmutableDictionary<string, ImmutableArray<string>> Proof() => ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(
        FieldNames.Evidence, [Printouts.Of(++_proofs)]);

    private static ImmutableDictionary<string, ImmutableArray<string>> Boxes(
        MessageBlock.Form form) => ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(
        FieldNames.Boxes, [.. form.Inputs.First(i => i.Name == FieldNames.Boxes).OptionsOrEmpty.Select(o => o.Value)]);

    private static int Number(string promptId) => int.Parse(promptId.Split(':')[^1]);
}
