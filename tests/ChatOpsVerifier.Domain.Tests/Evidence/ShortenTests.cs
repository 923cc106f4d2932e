using System.Text;
using ChatOpsVerifier.Domain.Text;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

public class ShortenTests
{
    private static readonly string[] Pieces = ["a", "🦄", " ", "é", "漢", "👩‍🚀", "\n"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(all => string.Concat(all));

    [Fact]
    public void To_AnyText_IsShortEnoughAndWhole() => Gen.Select(Texts, Gen.Int[2, 30]).Sample((text, most) =>
    {
        var shown = Shorten.To(text, most);

        Assert.True(shown.Length <= most);
        Assert.Equal(shown, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shown)));
        Assert.True(text.Length > most ? text.StartsWith(shown[..^1], StringComparison.Ordinal) : shown == text);
    });

    [Fact]
    public void Head_AnyText_IsAWholeBeginning() => Gen.Select(Texts, Gen.Int[0, 30]).Sample((text, most) =>
    {
        var head = Shorten.Head(text, most);

        Assert.True(head.Length <= most && head.Length >= Math.Min(most, text.Length) - 1);
        Assert.StartsWith(head, text, StringComparison.Ordinal);
        Assert.Equal(head, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(head)));
    });

    /// <summary>Not a theory: the arguments of an attribute are stored in UTF-8, in which half a character cannot be written.</summary>
    [Fact]
    public void Whole_OfHalvesOfCharacters_HasReplacementCharacters()
    {
        (string Text, string Expected)[] cases =
        [
            ("", ""),
            ("7 days", "7 days"),
            ("👍 done", "👍 done"),
            ("\ud83d", "\ufffd"),
            ("a\udc4db", "a\ufffdb"),
            ("\udc4d\ud83d", "\ufffd\ufffd")
        ];

        Assert.All(cases, c => Assert.Equal(c.Expected, Shorten.Whole(c.Text)));
    }
}
