using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Tests.Slack.BlockKit;
using ChatOpsVerifier.Domain.Rendering;
using CsCheck;

namespace ChatOpsVerifier.Channels.Tests.Shared;

/// <summary>Messages of every kind of block, from a word to far more than a message holds, written by somebody who means harm.</summary>
internal static class GeneratedMessages
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "backup", "restore test", " ", "\n", "30 days", "<!channel>", "<!here|here>", "<@U012AB3CD>", "<#C024BE7LR|general>", "@everyone", "&",
        "&lt;!channel&gt;", "<", ">",
        "*bold*", "*", "_it_", "pg_dump", "`code`", "```", "~gone~", ":smile:", "12:30:45", "> quoted", "\n> quoted",
        "<https://evil.example|https://good.example>", "🙂", "👩‍👩‍👧", "漢字", "ü",
        "\u0000", "\uD83D", "\r\n", "\t", "[a](b)", "|", "— so —", "\"quoted\"", "<at>Olga</at>", "</AT>", "{{DATE(2026-11-24T09:00:00Z)}}", "1. first",
        "- one", "https://example.com/a?b=1&c=2");

    public static readonly Gen<string> Words = Gen.Frequency(
        (40, Fragment.Array[1, 6].Select(string.Concat)),
        (12, Fragment.Array[1, 60].Select(string.Concat)),
        (1, Fragment.Array[200, 900].Select(string.Concat)),
        (1, Gen.Int[1, 9_000].Select(n => new string('x', n))),
        (1, Gen.Int[1, 4_000].Select(n => new string('&', n))),
        (8, Gen.Char[' ', '~'].Array[1, 100].Select(c => new string(c))));

    private static readonly Gen<string> Url = Gen.OneOf(
        Gen.OneOf("https://example.com", "http://example.com/a b|c>d?e=<f>&g=1#h", "javascript:alert(1)", "/api/reports/x/report.md", ""),
        Gen.Int[1, 4_000].Select(n => "https://example.com/" + new string('u', n)));

    private static readonly Gen<Run> ARun = Gen.Select(
        Words, Gen.OneOf(
            RunStyle.Plain,
            RunStyle.Plain,
            RunStyle.Strong,
            RunStyle.Emphasis,
            RunStyle.Code), Gen.Frequency((8, Gen.Const((string?)null)), (1, Url.Select(u => (string?)u))),
        (text, style, url) => new Run(text, style, url));

    private static readonly Gen<Run> AMention = Gen.Select(
        Words.Where(w => w.Length is > 0 and < 200), Gen.OneOf(
            BlockKitRules.Mentioned,
            "0f5d0b52-3b1c-4a55-9d2e-7f0c1d2e3f40",
            "!channel",
            "19:golive@thread.tacv2"), (name, id) => new Run(name) { Mention = id });

    private static readonly Gen<RichText> Rich = Gen.Frequency((12, ARun), (1, AMention)).Array[0, 4].Select(runs => new RichText([.. runs]));

    private static readonly Gen<Input> AnInput = Gen.Select(
        Gen.OneOf(
            InputKind.Text, InputKind.MultilineText, InputKind.Date, InputKind.SingleChoice, InputKind.MultiChoice, InputKind.MultiChoice, InputKind.File),
        Words, Gen.Bool, Gen.OneOf(Gen.Const((string?)null), Words.Select(w => (string?)w)), Gen
            .Frequency((6, Gen.Int[0, 12]), (1, Gen.Int[40, 260]))
            .SelectMany(n => Words.Array[n]), Words,
        (kind, label, required, hint, options, value) => new Input(
            "field",
            kind,
            label,
            required,
            hint,
            [.. options.Select((o, i) => new InputOption($"check:{i}", o))],
            kind == InputKind.Date ? "2026-11-24" : value));

    private static readonly Gen<MessageBlock> Form = AnInput.Array[0, 4].Select(inputs =>
        (MessageBlock)new MessageBlock.Form("evidence.give", [.. inputs.Select((input, i) => input with { Name = $"field-{i}" })], "Use this evidence"));

    private static readonly Gen<MessageBlock> Choices = Gen.Select(
        Words, Gen.String[
            Gen.Char,
            0,
            200], Gen.OneOf(
                ChoiceStyle.Normal, ChoiceStyle.Primary, ChoiceStyle.Danger), (label, value, style) => new Choice("value.quick", label, value, style))
        .Array[0, 60].Select(c => (MessageBlock)new MessageBlock.Choices([.. c]));

    private static readonly Gen<MessageBlock> Block = Gen.OneOf(
        Words.Select(w => (MessageBlock)new MessageBlock.Heading(w)),
        Rich.Select(r => (MessageBlock)new MessageBlock.Paragraph(r)),
        Gen.Select(Rich.Array[0, 30], Gen.Bool, (entries, numbered) => (MessageBlock)new MessageBlock.Items([.. entries], numbered)),
        Gen.Select(Words, Rich, (label, value) => new Field(label, value)).Array[0, 14].Select(f => (MessageBlock)new MessageBlock.Fields([.. f])),
        Gen.Select(Words, Url, (label, url) => new Link(label, url)).Array[0, 8].Select(l => (MessageBlock)new MessageBlock.Links([.. l])),
        Gen.Select(Words, Gen.Int[-1, 60], (label, value) => (MessageBlock)new MessageBlock.Progress(label, value, 54)),
        Words.Select(w => (MessageBlock)new MessageBlock.Image("/api/reports/x/status.png?v=1", w)),
        Words.Select(w => (MessageBlock)new MessageBlock.Quote(w)),
        Rich.Select(r => (MessageBlock)new MessageBlock.Context(r)),
        Form,
        Choices);

    public static readonly Gen<Message> Any = Gen.Select(
        Words, Gen.Frequency(
            (6, Block.Array[0, 12]),
            (1, Block.Array[60, 120])), Gen.OneOf(MessageTone.Neutral, MessageTone.Good, MessageTone.Warning, MessageTone.Bad), Gen.Bool,
        (text, blocks, tone, asks) => new Message { Text = text, Blocks = blocks.ToImmutableArray(), Tone = tone, PromptId = asks ? "prompt:7" : null });
}
