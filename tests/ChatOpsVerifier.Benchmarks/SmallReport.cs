using System.Text;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>Three requirements of two boxes each.</summary>
internal static class SmallReport
{
    public static byte[] Bytes(int number)
    {
        var text = new StringBuilder($"# Readiness of service {number}\n\n");
        foreach (var section in new[] { "Backups", "Restore", "Alerts" })
        {
            text.Append(
                $"## {section} of service {number} (REQUIRES VERIFICATION)\n\n**Status**: **UNKNOWN**\n\n**Verification Required**:\n- [ ] {section} exist\n"
                    + $"- [ ] {section} were tried\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
