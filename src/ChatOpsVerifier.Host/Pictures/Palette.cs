using ChatOpsVerifier.Domain.Rendering;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>Colours of the picture; each carries at least 4.5:1 against what it is written on.</summary>
internal sealed record Palette(
    SKColor Paper, SKColor Panel, SKColor Line, SKColor Ink, SKColor Soft, SKColor Open, SKColor OnColour,
    SKColor Verified, SKColor NotAvailable, SKColor Refuted, SKColor Conflict, SKColor Stale, SKColor Calm)
{
    public static Palette Light { get; } = new(
        Paper: new(0xFF, 0xFF, 0xFF), Panel: new(0xF6, 0xF7, 0xF9), Line: new(0xE1, 0xE5, 0xEA), Ink: new(0x17, 0x20, 0x2B), Soft: new(0x5A, 0x67, 0x76),
        Open: new(0xDD, 0xE2, 0xE8), OnColour: new(0xFF, 0xFF, 0xFF), Verified: new(0x1B, 0x87, 0x4B), NotAvailable: new(0x2F, 0x6F, 0xA8),
        Refuted: new(0xC2, 0x33, 0x2E), Conflict: new(0x8A, 0x2A, 0x7D), Stale: new(0x96, 0x5A, 0x00), Calm: new(0x4A, 0x55, 0x63));

    public static Palette Dark { get; } = new(
        Paper: new(0x16, 0x19, 0x1D), Panel: new(0x1E, 0x22, 0x28), Line: new(0x32, 0x38, 0x41), Ink: new(0xE9, 0xEB, 0xEE), Soft: new(0xA9, 0xB1, 0xBC),
        Open: new(0x3A, 0x42, 0x4C), OnColour: new(0x10, 0x13, 0x17), Verified: new(0x5C, 0xC8, 0x8B), NotAvailable: new(0x8C, 0xC0, 0xEE),
        Refuted: new(0xFF, 0x8F, 0x82), Conflict: new(0xEE, 0xA0, 0xE0), Stale: new(0xF0, 0xBB, 0x62), Calm: new(0xB4, 0xBD, 0xC9));

    public SKColor Of(CheckState state) => state switch
    {
        CheckState.Verified => Verified,
        CheckState.NotAvailable => NotAvailable,
        CheckState.Refuted => Refuted,
        CheckState.Conflict => Conflict,
        CheckState.Stale => Stale,
        _ => Open,
    };

    /// <summary>Red is for what is false or disputed; a check without an answer is not an alarm.</summary>
    public SKColor Of(MessageTone tone) => tone switch
    {
        MessageTone.Good => Verified,
        MessageTone.Bad => Refuted,
        MessageTone.Warning => Stale,
        _ => Calm,
    };
}
