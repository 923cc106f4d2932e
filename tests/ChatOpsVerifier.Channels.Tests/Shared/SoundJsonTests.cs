using System.Text;
using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Tests.Shared;

public sealed class SoundJsonTests
{
    [Theory]
    [InlineData("""{"text":"took \ud83d 22"}""", "took \uFFFD 22")]
    [InlineData("""{"text":"took \uDE00 22"}""", "took \uFFFD 22")]
    [InlineData("""{"text":"\ud83d\ud83d\ude00"}""", "\uFFFD😀")]
    [InlineData("""{"text":"\ud83d\u0041"}""", "\uFFFDA")]
    [InlineData("""{"text":"\\ud83d stays"}""", "\\ud83d stays")]
    [InlineData("""{"text":"fine \ud83d\ude00"}""", "fine 😀")]
    [InlineData("""{"\ud83d":1,"text":"after a broken name"}""", "after a broken name")]
    public void HalvesOfCharacters_AreReplaced_AndNothingElse(string json, string expected)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(expected, Payload.Of(document.RootElement).Text("text"));
    }

    [Fact]
    public void BytesThatAreNotUtf8_AreReplaced()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("{\"text\":\"took "), 0xED, 0xA0, 0xBD, .. Encoding.UTF8.GetBytes(" 22\"}")];
        using var document = JsonDocument.Parse(json);

        Assert.Equal("took \uFFFD\uFFFD\uFFFD 22", Payload.Of(document.RootElement).Text("text"));
    }
}
