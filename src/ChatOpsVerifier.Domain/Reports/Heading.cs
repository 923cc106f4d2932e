namespace ChatOpsVerifier.Domain.Reports;

/// <param name="Line">One-based line.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Plain text without markup.</param>
/// <param name="Path">Heading texts from the outermost to this one, joined with " › ".</param>
public sealed record Heading(int Line, int Level, string Text, string Path, TextSpan Span);
