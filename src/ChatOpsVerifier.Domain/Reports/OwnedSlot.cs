namespace ChatOpsVerifier.Domain.Reports;

/// <summary>
/// A place that regeneration owns. <see cref="Existing"/> has a length when an earlier regeneration already
/// wrote there (it is replaced, never doubled), and length zero where the text would be inserted:
/// always at the start of a line or at the end of the file.
/// </summary>
/// <param name="Indent">White space to put in front of each written line, so that it belongs to its list item.</param>
public sealed record OwnedSlot(TextSpan Existing, string Indent = "")
{
    public bool IsPresent => Existing.Length > 0;
}
