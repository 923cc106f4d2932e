using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>What is true of every conversation, whatever was said in it.</summary>
internal static partial class Rules
{
    public static void Hold(Talk talk)
    {
        foreach (var evidence in talk.Ledger.OfType<VerificationEvent.EvidenceAdded>())
        {
            Assert.Contains(evidence.Evidence.Sha256, talk.Stored);
        }

        foreach (var answer in talk.Ledger.OfType<VerificationEvent.AnswerRecorded>())
        {
            Assert.NotEmpty(answer.EvidenceIds);
            Assert.All(answer.EvidenceIds, id => Assert.Contains(id, talk.Facts.Evidence.Keys));
            Assert.NotEmpty(answer.CheckIds);
        }

        // At most one message has buttons that count; every other one with buttons offers reading only.
        Assert.All(
            talk.Chat.Where(u => u.Key.StartsWith("prompt:", StringComparison.Ordinal) && u.Message.PromptId is not null),
            u => Assert.Equal(talk.State.Prompt?.Key, u.Key));
        Assert.All(
            talk.Chat.Where(u => u.Message.PromptId is null),
            u => Assert.DoesNotContain(u.Message.Blocks, b => b is MessageBlock.Choices or MessageBlock.Form));
        Assert.All(talk.Chat, u => Assert.False(string.IsNullOrWhiteSpace(u.Message.Text)));
        Assert.All(talk.Chat, WholeText);
        Assert.All(talk.Chat.SelectMany(u => u.Message.Blocks).SelectMany(Lines), WhatCanBeTypedIsCode);
        Assert.All(talk.Chat.SelectMany(u => u.Message.Blocks).OfType<MessageBlock.Choices>().SelectMany(c => c.Entries), c =>
        {
            Assert.True(c.Value.Length <= 200, c.Value);
            Assert.True(c.Label.Length is > 0 and <= 75, c.Label);
        });
        Assert.All(
            talk.Chat.SelectMany(u => u.Message.Blocks).OfType<MessageBlock.Form>().SelectMany(f => f.Inputs),
            i => Assert.True(i.Value is null, "nothing is filled in by itself"));
    }

    /// <summary>
    /// What the bot says can be typed is marked as code, and not written between backticks; in these conversations nobody else writes words between them.
    /// </summary>
    private static void WhatCanBeTypedIsCode(RichText line) =>
        Assert.All(line.Runs.Where(r => r.Style == RunStyle.Plain), r => Assert.DoesNotMatch(InBackticks(), r.Text));

    private static IEnumerable<RichText> Lines(MessageBlock block) => block switch
    {
        MessageBlock.Paragraph paragraph => [paragraph.Text],
        MessageBlock.Items items => items.Entries,
        MessageBlock.Context context => [context.Text],
        _ => [],
    };

    [GeneratedRegex("`[^`]*[a-z0-9][^`]*`", RegexOptions.IgnoreCase)]
    private static partial Regex InBackticks();

    /// <summary>Anyone who reads only the fallback misses nothing.</summary>
    private static void WholeText(Domain.Flows.Utterance utterance)
    {
        foreach (var block in utterance.Message.Blocks)
        {
            var words = block switch
            {
                MessageBlock.Heading heading => [heading.Text],
                MessageBlock.Paragraph paragraph => [paragraph.Text.Typed],
                MessageBlock.Items items => items.Entries.Select(e => e.Typed),
                MessageBlock.Fields fields => fields.Entries.Select(f => f.Value.Typed),
                MessageBlock.Links links => links.Entries.Select(l => l.Url),
                MessageBlock.Quote quote => [quote.Text],
                MessageBlock.Choices choices => choices.Entries.Select(c => c.Label),
                MessageBlock.Form form => form.Inputs.Select(i => i.Label).Concat(form.Inputs.SelectMany(i => i.OptionsOrEmpty).Select(o => o.Label)),
                MessageBlock.Context context => [context.Text.Typed],
                _ => Array.Empty<string>(),
            };
            Assert.All(words, w => Assert.Contains(w, utterance.Message.Text, StringComparison.Ordinal));
        }
    }
}
