using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Host.Auditing.Pages;

/// <summary>The page's only style, named by its digest in the page's policy, so that no other style and no script at all is applied.</summary>
internal static class AuditStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --line: #8886; --good: #1a7f37; --bad: #b42318; --calm: #57606a; }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem 1rem 4rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.7rem; line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); } h3 { margin: 1.5rem 0 .3rem; }
        .verdict {
            display: inline-block; padding: .1rem .7rem; border-radius: .4rem; color: #fff; background: var(--bad); font-weight: 700; font-size: 1.3rem;
        }
        .pass { background: var(--good); }
        dl { margin: .5rem 0; } dl div { display: flex; gap: .75rem; } dt { flex: 0 0 9rem; color: var(--calm); } dd { margin: 0; min-width: 0; }
        code, pre { font: .875rem/1.45 ui-monospace, monospace; }
        pre { white-space: pre-wrap; border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; max-height: 40rem; overflow: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
        th { color: var(--calm); font-weight: 600; white-space: nowrap; }
        .check, .evidence { border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .9rem; margin: .6rem 0; } .check p, .evidence p { margin: 0; }
        .outcome { font-weight: 700; }
        .verified, .not-available { color: var(--good); }
        .refuted, .conflict, .stale { color: var(--bad); }
        .unknown { color: var(--calm); }
        img { max-width: 100%; border: 1px solid var(--line); }
        .added { color: var(--good); }
        .removed { color: var(--bad); }
        .hunk { color: var(--calm); }
        .diff { display: block; }
        @media (max-width: 40rem) {
            dl div { display: block; }
            th, td { display: block; border: 0; padding: .1rem 0; }
            tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0; }
            thead { display: none; }
        }
        """;

    /// <summary>Nothing is loaded from anywhere, nothing runs, nothing is sent.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; img-src data:; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; "
            + "form-action 'none'";
}
