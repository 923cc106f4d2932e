using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Reasons as people give them: in a form, or as a sentence.</summary>
internal static class Reasons
{
    public const int Most = 1_000;

    public static Input Ask(string label = "The reason") => new(FieldNames.Reason, InputKind.Text, label, Required: true, Options: []);

    public static string Of(FlowInput.Pressed pressed) =>
        pressed.Fields.GetValueOrDefault(FieldNames.Reason) is { IsDefaultOrEmpty: false } reasons ? reasons[0].Trim() : "";

    /// <summary>Whether words can be a reason: some letters, and no whole document.</summary>
    public static bool IsOne(string text) => text.Length <= Most && text.Any(char.IsLetterOrDigit);
}
