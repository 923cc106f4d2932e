using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>Colours of the picture; each carries at least 4.5:1 against what it is written on.</summary>
internal static class Palette
{
    public static readonly SKColor Paper = new(0xFF, 0xFF, 0xFF);
    public static readonly SKColor Panel = new(0xF6, 0xF7, 0xF9);
    public static readonly SKColor Line = new(0xE1, 0xE5, 0xEA);
    public static readonly SKColor Ink = new(0x17, 0x20, 0x2B);
    public static readonly SKColor Soft = new(0x5A, 0x67, 0x76);
    public static readonly SKColor Open = new(0xDD, 0xE2, 0xE8);
    public static readonly SKColor Verified = new(0x1B, 0x87, 0x4B);
    public static readonly SKColor NotAvailable = new(0x2F, 0x6F, 0xA8);
    public static readonly SKColor Refuted = new(0xC2, 0x33, 0x2E);
    public static readonly SKColor Stale = new(0xB4, 0x6A, 0x00);
}
