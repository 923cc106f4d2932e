using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Host.Pictures;
using CsCheck;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Tests.Pictures;

public class StatusPictureTests
{
    private const int MostBytes = 100_000;

    [Theory]
    [InlineData("Backup and restore verification")]
    [InlineData("Отчёт о проверке резервного копирования и восстановления данных")]
    [InlineData("备份与恢复验证报告")]
    [InlineData("التحقق من النسخ الاحتياطي")]
    [InlineData("")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsberichtsprüfung")]
    public void Draw_AnyTitle_IsALightPictureAsWideAsThreePhones(string title)
    {
        var png = new PictureWorld(title).Draw();

        using var picture = SKBitmap.Decode(png);
        Assert.Equal(990, picture.Width);
        Assert.InRange(png.Length, 10_000, MostBytes);
    }

    [Fact]
    public void Draw_HostileTitles_NeverThrows() => Gen.String.Array[1, 3].Sample(titles => new PictureWorld(titles[0], titles).Draw().Length > 0, iter: 20);

    [Fact]
    public void Draw_NoAnswerYet_IsNotAnAlarm_AndRefutedIs()
    {
        var refuted = new PictureWorld();
        refuted.Driver.Answer("2.1", "it is not so", Outcome.Refuted);

        Assert.False(Has(new PictureWorld().Draw(), Palette.Light.Refuted));
        Assert.True(Has(refuted.Draw(), Palette.Light.Refuted));
        Assert.True(Has(refuted.Draw(dark: true), Palette.Dark.Refuted));
        Assert.Equal(Palette.Light.Calm, Verdict(new PictureWorld().Draw()));
        Assert.Equal(Palette.Light.Refuted, Verdict(refuted.Draw()));
    }

    [Fact]
    public void Draw_Conflict_IsInTheBar()
    {
        var world = new PictureWorld();
        world.Driver.Answer("2.1", "Daily");
        world.Driver.Append(new VerificationEvent.ConflictOpened("X1", ["check:2.1.1"], ["A1"], "Ada said 30 days, E1 says 7."));

        Assert.Equal(1, world.View().Assessment.Counts.Conflicts);
        Assert.True(Has(world.Draw(), Palette.Light.Conflict));
    }

    [Fact]
    public void Draw_OneOfVeryMany_IsSeen()
    {
        var world = new PictureWorld("Many", [.. Enumerable.Range(1, 200).Select(i => $"Finding {i}")]);
        world.Driver.Answer("2.200", "it is not so", Outcome.Refuted, checks: ["2.200.1"]);

        Assert.True(Has(world.Draw(), Palette.Light.Refuted, inside: new SKRectI(40, 240, 950, 380)));
    }

    [Fact]
    public void Palette_EveryColour_IsReadOnItsGround()
    {
        foreach (var p in new[] { Palette.Light, Palette.Dark })
        {
            foreach (var colour in new[] { p.Ink, p.Soft, p.Verified, p.Refuted, p.Stale, p.Calm })
            {
                Assert.True(Contrast(colour, p.Paper) >= 4.5, $"{colour} on {p.Paper}: {Contrast(colour, p.Paper):0.00}");
            }

            Assert.True(Contrast(p.Soft, p.Panel) >= 4.5);
            foreach (var tone in Enum.GetValues<MessageTone>())
            {
                Assert.True(Contrast(p.OnColour, p.Of(tone)) >= 4.5, $"{p.OnColour} on {tone}: {Contrast(p.OnColour, p.Of(tone)):0.00}");
            }

            foreach (var state in Enum.GetValues<CheckState>().Where(s => s != CheckState.Unknown))
            {
                Assert.True(Contrast(p.Of(state), p.Paper) >= 3, $"{state} on {p.Paper}: {Contrast(p.Of(state), p.Paper):0.00}");
            }
        }
    }

    [Fact]
    public void Badge_TellsTheTwoFailsApart()
    {
        var refuted = new PictureWorld();
        refuted.Driver.Answer("2.1", "it is not so", Outcome.Refuted, checks: ["2.1.1"]);

        Assert.Contains(">FAIL 0/12<", Badge.Draw(new PictureWorld().View()), StringComparison.Ordinal);
        Assert.Contains("nothing settled yet", Badge.Draw(new PictureWorld().View()), StringComparison.Ordinal);
        Assert.Contains(">FAIL 0/12, 1 refuted<", Badge.Draw(refuted.View()), StringComparison.Ordinal);
        Assert.Contains("#c2332e", Badge.Draw(refuted.View()), StringComparison.Ordinal);
        Assert.DoesNotContain("#c2332e", Badge.Draw(new PictureWorld().View()), StringComparison.Ordinal);
    }

    private static SKColor Verdict(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        return picture.GetPixel(60, 45);
    }

    private static bool Has(byte[] png, SKColor colour, SKRectI? inside = null)
    {
        using var picture = SKBitmap.Decode(png);
        var area = inside ?? new SKRectI(0, 0, picture.Width, picture.Height);
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
            {
                if (picture.GetPixel(x, y) == colour)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static double Contrast(SKColor a, SKColor b)
    {
        var (lighter, darker) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(SKColor c) => (0.2126 * Linear(c.Red)) + (0.7152 * Linear(c.Green)) + (0.0722 * Linear(c.Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
