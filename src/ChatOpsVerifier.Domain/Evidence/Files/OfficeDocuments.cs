using System.Text;
using ChatOpsVerifier.Domain.Evidence.Kinds;

namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>Office documents are ZIP archives whose first members say what they are.</summary>
internal static class OfficeDocuments
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>Offset of the first member's name in a ZIP archive's local file header.</summary>
    private const int FirstName = 30;

    public static KnownForm? Find(ReadOnlySpan<byte> head, string fileName)
    {
        if (head.Length < FirstName)
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(head);
        var first = text[FirstName..];
        if (first.StartsWith("mimetype" + OpenDocument, StringComparison.Ordinal))
        {
            var type = first["mimetype".Length..];
            return Known(type, "text") ?? Known(type, "spreadsheet") ?? Known(type, "presentation");
        }

        if (!text.Contains("[Content_Types].xml", StringComparison.Ordinal) && !first.StartsWith("_rels/", StringComparison.Ordinal))
        {
            return null;
        }

        // The folder that tells the three apart may lie behind the head; then the name decides among the three, all of them harmless alike.
        var extension = Extension(fileName);
        return text.Contains("vbaProject", StringComparison.Ordinal)
            || extension is "docm" or "xlsm" or "pptm" ? new KnownForm(
                "an office document with macros", null, EvidenceKind.File, "Save it without them, or as PDF")
            : text.Contains("word/", StringComparison.Ordinal) || extension == "docx" ? Office("wordprocessingml.document")
            : text.Contains("xl/", StringComparison.Ordinal) || extension == "xlsx" ? Office("spreadsheetml.sheet")
            : text.Contains("ppt/", StringComparison.Ordinal) || extension == "pptx" ? Office("presentationml.presentation")
            : null;
    }

    public static string Extension(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot < 0 ? "" : fileName[(dot + 1)..].ToLowerInvariant();
    }

    private static KnownForm Office(string kind) => new("an office document", OpenXml + kind, EvidenceKind.File);

    private static KnownForm? Known(string type, string kind) =>
        type.StartsWith(OpenDocument + kind, StringComparison.Ordinal) ? new KnownForm("an office document", OpenDocument + kind, EvidenceKind.File) : null;
}
