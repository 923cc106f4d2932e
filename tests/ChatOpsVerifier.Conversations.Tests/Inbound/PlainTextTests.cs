using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using CsCheck;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  Daily \r\n", "Daily")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("line 1\n\tline 2", "line 1\n\tline 2")]
    [InlineData("whole 😀 ☑", "whole 😀 ☑")]
    public void Clean_Text_KeepsWhatTextNeeds(string raw, string expected) => Assert.Equal(expected, TextCleaning.Clean(raw));

    [Fact]
    public void Clean_HalfACharacter_IsReplacedAsAnEncoderWould() => Assert.Equal("half \ufffd", TextCleaning.Clean("half \ud83d"));

    [Fact]
    public void Clean_AnyText_SurvivesEncodingAndCleaningAgain() => Gen.String.Sample(raw =>
    {
        var clean = TextCleaning.Clean(raw);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)) == clean && TextCleaning.Clean(clean) == clean;
    });
}
