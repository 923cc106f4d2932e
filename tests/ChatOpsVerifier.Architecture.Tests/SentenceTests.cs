namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>Code in a sentence to people is a run of its own, also where the sentence is one of several.</summary>
public sealed class SentenceTests
{
    public static TheoryData<string> Speaking => ["Domain", "Conversations", "Channels", "Host"];

    [Theory]
    [MemberData(nameof(Speaking))]
    public void Sentence_KeepsItsMarks(string project)
    {
        var plain = SourceGraph.PlainSentences(project).ToList();
        Assert.True(plain.Count == 0, $"These become plain strings; write RichText.Of($\"…\"):\n{string.Join('\n', plain)}");
    }
}
