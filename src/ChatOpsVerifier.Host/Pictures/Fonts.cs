using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>The shipped fonts: a picture looks the same on every machine, also on one without any font.</summary>
internal static class Fonts
{
    private static readonly Lazy<SKTypeface> RegularFace = new(() => Load("DejaVuSans.ttf"));
    private static readonly Lazy<SKTypeface> BoldFace = new(() => Load("DejaVuSans-Bold.ttf"));

    public static SKFont Regular(float size) => Make(RegularFace.Value, size);

    public static SKFont Bold(float size) => Make(BoldFace.Value, size);

    /// <summary>The largest bold font, from one size down to another, in which the text fits; where none does, the smallest.</summary>
    public static SKFont Largest(string text, float width, float from, float to)
    {
        var font = Bold(from);
        font.Size = Math.Clamp(from * width / Math.Max(1, font.MeasureText(text)), to, from);
        return font;
    }

    /// <summary>The text, cut with an ellipsis where it is wider than there is room.</summary>
    public static string Fit(string text, SKFont font, float width)
    {
        if (font.MeasureText(text) <= width)
        {
            return text;
        }

        var fits = font.BreakText(text, width - font.MeasureText("…"));
        // Half of a surrogate pair is no character.
        var end = fits > 0 && char.IsHighSurrogate(text[fits - 1]) ? fits - 1 : fits;
        return text[..end].TrimEnd() + "…";
    }

    private static SKFont Make(SKTypeface face, float size) => new(face, size) { Subpixel = true, Edging = SKFontEdging.Antialias };

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(Fonts).Assembly.GetManifestResourceStream("Fonts/" + name) ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        return SKTypeface.FromStream(stream);
    }
}
