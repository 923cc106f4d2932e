using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Teams.Cards;

/// <summary>Words as the narrow card of a phone shows them.</summary>
public sealed class TextTests
{
    private const string Digest = "165bd263540127c4d2485c63e0e4931671b85b5abb1512706261b66fa86b0c41";

    [Fact]
    public void Digest_HasALineOfItsOwn_InWhichItBreaks_AndIsItself()
    {
        var elements = Render(new MessageBlock.Context(RichText.Plain("Ledger entry 26, head ").Code(Digest).Then(", anchored here")));

        Assert.Equal(["RichTextBlock", "TextBlock", "RichTextBlock"], elements.Select(e => (string)e["type"]!));
        Assert.Equal(
            (Digest, true, "Monospace", "Small"),
            ((string)elements[1]["text"]!, (bool)elements[1]["wrap"]!, (string)elements[1]["fontType"]!, (string)elements[1]["size"]!));
    }

    [Theory]
    [InlineData("BACKUP_AND_RESTORE_VERIFICATION_REPORT.md is", "BACKUP_AND_|RESTORE_|VERIFICATION_|REPORT.md is")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbb!", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|bbb!")]
    [InlineData("https://example.com/a_very_long_address_that_somebody_copies", "https://example.com/a_very_long_address_that_somebody_copies")]
    [InlineData("only words of a usual length, however many of them there are", "only words of a usual length, however many of them there are")]
    public void LongWord_MayBreak_WhereNobodySeesIt(string text, string broken) => Assert.Equal(broken, WordBreaks.Breakable(text).Replace('\u200B', '|'));

    [Fact]
    public void WhatCanBeTyped_IsSetAsCode_AndWhatSomebodyWroteKeepsItsMarks()
    {
        var runs = (JsonArray)Assert.Single(Render(new MessageBlock.Paragraph(RichText.Of($"Say `plan` or `next`; “{"run `pg_dump`"}” is data"))))["inlines"]!;

        Assert.Equal(["Say ", "plan", " or ", "next", "; “run `pg_dump`” is data"], runs.Select(r => (string)r!["text"]!));
        Assert.Equal([null, "Monospace", null, "Monospace", null], runs.Select(r => (string?)r!["fontType"]));
    }

    [Fact]
    public void Quote_KeepsItsMarks() =>
        Assert.Contains(
            "run `pg_dump` now",
            Render(new MessageBlock.Quote("run `pg_dump` now"))[0].ToJsonString().Replace("\\u0060", "`", StringComparison.Ordinal),
            StringComparison.Ordinal);

    private static List<JsonObject> Render(MessageBlock block)
    {
        var rendered = CardRenderer.Render(new Message { Text = "?", Blocks = [block] }, "backups", CardPlace.Personal, picture: null, canSendFile: false);
        Assert.Empty(CardRules.OfCard(rendered.Parts[0].Card));
        return [.. ((JsonArray)rendered.Parts[0].Card["body"]!).Select(e => (JsonObject)e!)];
    }
}
