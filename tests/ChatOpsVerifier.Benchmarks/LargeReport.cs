using System.Text;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>A report of the canonical family with 10,000 boxes: 1,000 requirement sections of ten.</summary>
internal static class LargeReport
{
    public const int Sections = 1_000;

    public const int BoxesPerSection = 10;

    private static readonly string[] Things = ["backup", "restore", "failover", "rotation", "retention", "audit", "alert", "quota", "replica", "snapshot"];

    private static readonly string[] Aspects = ["frequency", "window", "owner", "storage", "encryption", "test", "runbook"];

    public static byte[] Bytes()
    {
        var text = new StringBuilder("# Readiness of everything\n\n**Last Updated**: 2026-01-01\n\n");
        for (var section = 1; section <= Sections; section++)
        {
            var (thing, aspect) = (Things[section % Things.Length], Aspects[section % Aspects.Length]);
            text.Append(
                $"## {section}. The {aspect} of {thing} {section} (REQUIRES VERIFICATION)\n\n**Status**: **UNKNOWN** (requires operator verification)\n\n"
                    + $"**Verification Required**:\n");
            for (var box = 1; box <= BoxesPerSection; box++)
            {
                text.Append($"- [ ] Check {aspect} of {thing} {section} in place {box}\n");
            }

            text.Append("\n**Expected Information**:\n- Period (e.g., \"30 days\", \"7 days\")\n\n---\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
