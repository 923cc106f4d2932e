namespace ChatOpsVerifier.Host.Auditing;

/// <summary>Names inside a pack.</summary>
internal static class PackFiles
{
    public const string Readme = "README.txt";
    public const string Page = "index.html";
    public const string Report = "report.md";
    public const string Source = "source.md";
    public const string SourcesFolder = "sources/";
    public const string Status = "status.json";
    public const string Ledger = "events.jsonl";
    public const string EvidenceFolder = "evidence/";
    public const string EvidenceIndex = EvidenceFolder + "index.json";
    public const string Script = "verify.sh";
    public const string Sums = "SHA256SUMS";
    public const string Key = "signing-key.pem";
    public const string Manifest = "manifest.json";
    public const string Signature = "manifest.sig";

    /// <summary>An imported file that a later one took the place of.</summary>
    public static string EarlierSource(string sha256) => $"{SourcesFolder}{sha256}.md";
}

internal sealed record PackFile(string Path, byte[] Content);
