using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Host.Pages.Overview;

/// <summary>Where the burn-up's lines go, in the units of its drawing.</summary>
/// <param name="Line">Settled over time as steps: a check is settled at an instant, not gradually.</param>
public sealed record BurnUpChart(string Line, string Area, double LastX, double LastY)
{
    public const int Width = 260;
    public const int Height = 96;
    private const int Bottom = Height - 6;
    private const int Top = 8;
    private const int Left = 2;
    private const int Right = Width - 8;

    public static double TotalY => Top;

    public static BurnUpChart? Of(ImmutableArray<BurnUpPoint> points, int total)
    {
        if (points.Length < 2 || total == 0)
        {
            return null;
        }

        var first = points[0].At;
        var span = Math.Max(1, (points[^1].At - first).TotalSeconds);
        double X(BurnUpPoint p) => Left + ((Right - Left) * ((p.At - first).TotalSeconds / span));
        double Y(BurnUpPoint p) => Bottom - ((Bottom - Top) * Math.Min(1, (double)p.Settled / total));

        var line = $"M{N(X(points[0]))} {N(Y(points[0]))}" + string.Concat(points.Skip(1).Select(p => $"H{N(X(p))}V{N(Y(p))}"));
        return new BurnUpChart(line, $"{line}V{Bottom}H{Left}Z", X(points[^1]), Y(points[^1]));
    }

    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
