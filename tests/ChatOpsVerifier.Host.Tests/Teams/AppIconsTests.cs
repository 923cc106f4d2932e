using ChatOpsVerifier.Host.Tests.Programs;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Tests.Teams;

/// <summary>The icons keep the rules of the Teams store: sizes, a safe area for the coloured one, white on nothing for the outline.</summary>
public sealed class AppIconsTests
{
    [Theory]
    [InlineData("color.png")]
    [InlineData("outline.png")]
    public void IconOfTheManifest_IsTheDrawing(string name)
    {
        var drawn = name == "color.png" ? AppIcons.Color() : AppIcons.Outline();
        using var kept = SKBitmap.Decode(Kept(name));
        using var anew = SKBitmap.Decode(drawn);
        if ((kept.Width, kept.Height) == (anew.Width, anew.Height) && kept.Pixels.SequenceEqual(anew.Pixels))
        {
            return;
        }

        var file = Path.Combine(Path.GetTempPath(), name);
        File.WriteAllBytes(file, drawn);
        Assert.Fail($"manifests/teams/{name} is not what AppIcons draws; the drawing is in {file}.");
    }

    [Fact]
    public void ColourIcon_FillsItsSquare_AndKeepsTheSignInTheMiddle()
    {
        using var icon = SKBitmap.Decode(Kept("color.png"));
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        var sign = Where(icon, p => p != AppIcons.Ground);
        Assert.NotEmpty(sign);
        Assert.All(sign, at => Assert.True(at.X is >= 48 and < 144 && at.Y is >= 48 and < 144, $"{at} is outside of the safe area."));
    }

    [Fact]
    public void OutlineIcon_IsWhiteOnNothing()
    {
        using var icon = SKBitmap.Decode(Kept("outline.png"));
        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.Empty(Where(icon, p => p.Alpha > 0 && (p.Red, p.Green, p.Blue) != (255, 255, 255)));
        Assert.NotEmpty(Where(icon, p => p.Alpha == 255));
        Assert.Equal(0, icon.GetPixel(0, 0).Alpha);
    }

    private static List<(int X, int Y)> Where(SKBitmap icon, Func<SKColor, bool> isMeant) =>
        [.. Enumerable.Range(0, icon.Width * icon.Height).Select(i => (X: i % icon.Width, Y: i / icon.Width)).Where(at => isMeant(icon.GetPixel(at.X, at.Y)))];

    private static string Kept(string name) => Path.Combine(Repository.Root, "manifests", "teams", name);
}
