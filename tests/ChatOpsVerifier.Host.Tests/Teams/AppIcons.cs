using SkiaSharp;

namespace ChatOpsVerifier.Host.Tests.Teams;

/// <summary>Draws the icons of the Teams app, the page's own sign: two lines of a report, and a tick that has been earned.</summary>
internal static class AppIcons
{
    public static readonly SKColor Ground = new(0x3D, 0x4C, 0xC4);
    private static readonly SKColor Faint = new(0xAA, 0xB3, 0xF2);

    /// <summary>192 by 192; Teams rounds the corners itself, so the ground reaches the edges and the sign stays within the middle 96.</summary>
    public static byte[] Color() => Draw(192, canvas =>
    {
        canvas.Clear(Ground);
        Lines(canvas, 48, 5.5f, Faint, 7);
        Tick(canvas, 48, 5.5f, SKColors.White, 16);
    });

    /// <summary>32 by 32, white on nothing.</summary>
    public static byte[] Outline() => Draw(32, canvas =>
    {
        canvas.Clear(SKColors.Transparent);
        Lines(canvas, 3.4f, 1.6f, SKColors.White, 2);
        Tick(canvas, 3.4f, 1.6f, SKColors.White, 3.6f);
    });

    private static void Lines(SKCanvas canvas, float origin, float unit, SKColor colour, float width)
    {
        using var path = new SKPath();
        path.MoveTo(origin + (1 * unit), origin + (1 * unit));
        path.LineTo(origin + (15 * unit), origin + (1 * unit));
        path.MoveTo(origin + (1 * unit), origin + (6 * unit));
        path.LineTo(origin + (6 * unit), origin + (6 * unit));
        Stroke(canvas, path, colour, width);
    }

    private static void Tick(SKCanvas canvas, float origin, float unit, SKColor colour, float width)
    {
        using var path = new SKPath();
        path.MoveTo(origin + (1.6f * unit), origin + (10.4f * unit));
        path.LineTo(origin + (5.7f * unit), origin + (14.4f * unit));
        path.LineTo(origin + (14.4f * unit), origin + (5.6f * unit));
        Stroke(canvas, path, colour, width);
    }

    private static void Stroke(SKCanvas canvas, SKPath path, SKColor colour, float width)
    {
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round
        };
        canvas.DrawPath(path, paint);
    }

    private static byte[] Draw(int size, Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
