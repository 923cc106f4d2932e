using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>The shipped fonts: a picture looks the same on every machine, also on one without any font.</summary>
internal static class Fonts
{
    private static readonly Lazy<SKTypeface> RegularFace = new(() => Load("DejaVuSans.ttf"));
    private static readonly Lazy<SKTypeface> BoldFace = new(() => Load("DejaVuSans-Bold.ttf"));

    public static SKTypeface Bold => BoldFace.Value;

    public static SKTypeface Regular => RegularFace.Value;

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(Fonts).Assembly.GetManifestResourceStream("Fonts/" + name)
            ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        return SKTypeface.FromStream(stream);
    }
}
