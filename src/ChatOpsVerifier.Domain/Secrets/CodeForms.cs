namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>Code hosting, packages and pipelines, in the forms that the issuers document.</summary>
internal static class CodeForms
{
    public static readonly SecretRule[] All =
    [
        SecretRule.Of("GitHub token", "ghp_ gho_ ghu_ ghs_ ghr_", @"\bgh[pousr]_[0-9A-Za-z]{30,}"),
        SecretRule.Of("GitHub token", "github_pat_", @"\bgithub_pat_[0-9A-Za-z_]{30,}"),
        SecretRule.Of(
            "GitLab token",
            "glpat- gldt- glrt- glrtr- glptt- glft- glimt- glagent- gloas- glsoat- glcbt- glffct- glwt-",
            @"\bgl(?:pat|dt|rt|rtr|ptt|ft|imt|agent|oas|soat|cbt|ffct|wt)-[0-9A-Za-z_.=-]{20,}"),
        SecretRule.Of("GitLab runner token", "GR1348941", @"\bGR1348941[0-9A-Za-z_-]{20,}"),
        SecretRule.Of("Bitbucket token", "ATBB", @"\bATBB[0-9A-Za-z_=.-]{24,}"),
        SecretRule.Of("Bitbucket token", "ATCTT3", @"\bATCTT3xFfG[0-9A-Za-z_=-]{60,}"),
        SecretRule.Of("Atlassian token", "ATATT3", @"\bATATT3[0-9A-Za-z_=-]{40,}"),
        SecretRule.Of("Atlassian key", "ATSTT3", @"\bATSTT3[0-9A-Za-z_=-]{40,}"),
        SecretRule.Of("npm token", "npm_", @"\bnpm_[0-9A-Za-z]{36}"),
        SecretRule.Of("npm token", "_authToken", @"_authToken\s{0,3}=\s{0,3}[""']?(?<secret>[0-9A-Za-z_=/+-]{16,})"),
        SecretRule.Of("PyPI token", "pypi-", @"\bpypi-AgE[0-9A-Za-z_-]{50,}"),
        SecretRule.Of("NuGet key", "oy2", @"\boy2[a-z0-9]{43}\b"),
        SecretRule.Of("RubyGems key", "rubygems_", @"\brubygems_[0-9a-f]{48}\b"),
        SecretRule.Of("crates.io token", "cio", @"\bcio[0-9A-Za-z]{32}\b"),
        SecretRule.Of("Clojars token", "CLOJARS_", @"\bCLOJARS_[0-9a-f]{60}\b"),
        SecretRule.Of("Docker token", "dckr_", @"\bdckr_(?:pat|oat)_[0-9A-Za-z_-]{24,}"),
        SecretRule.Of("JFrog key", "AKCp", @"\bAKCp[0-9A-Za-z]{60,}"),
        SecretRule.Of("JFrog token", "cmVmdGtuOj", @"\bcmVmdGtuOj[0-9A-Za-z]{50,}"),
        SecretRule.Of("Sonar token", "squ_ sqp_ sqa_", @"\bsq[upa]_[0-9a-f]{40}\b"),
        SecretRule.Of("CircleCI token", "CCIPAT_ CCIPRJ_", @"\bCCI(?:PAT|PRJ)_[0-9A-Za-z]{16,}_[0-9a-f]{40}\b"),
        SecretRule.Of("Buildkite token", "bkua_ bkaj_ bkct_ bkr_", @"\bbk(?:ua|aj|ct|r)_[0-9a-zA-Z]{40,}\b"),
        SecretRule.Of("Octopus key", "API-", @"\bAPI-[A-Z0-9]{25,36}\b"),
        SecretRule.Of("Harness token", "pat. sat.", @"\b[ps]at\.[0-9A-Za-z_-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}\b"),
        SecretRule.Of("Sourcegraph token", "sgp_", @"\bsgp_(?:[0-9a-f]{16}_|local_)?[0-9a-f]{40}\b"),
        SecretRule.Of("Postman key", "PMAK-", @"\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b"),
        SecretRule.Of("Prefect key", "pnu_ pnb_", @"\bpn[ub]_[0-9A-Za-z]{36}\b"),
        SecretRule.Of("LaunchDarkly key", "sdk- mob-", @"\b(?:sdk|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"),
        SecretRule.Of("Retool token", "retool_", @"\bretool_[0-9A-Za-z_]{24,}"),
        SecretRule.Of("ReadMe key", "rdme_", @"\brdme_[0-9a-z]{60,}"),
        SecretRule.Of("Django secret key", "secret_key", @"(?i)\bsecret_key[""']?\s{0,3}=\s{0,3}(?:f|r|b)?[""'](?<secret>[^""'\r\n]{20,120})[""']"),
        SecretRule.Of("Django secret key", "django-insecure-", @"\bdjango-insecure-[^\s""']{30,80}"),
        SecretRule.Of("Rails key", "secret_key_base", @"(?i)\bsecret_key_base[""']?\s{0,3}[:=]\s{0,3}[""']?(?<secret>[0-9a-f]{64,128})\b"),
        SecretRule.Of("Rails key", "master_key", @"(?i)\brails_master_key[""']?\s{0,3}[:=]\s{0,3}[""']?(?<secret>[0-9a-f]{32})\b"),
        SecretRule.Of("Laravel key", "base64:", @"\bAPP_KEY\s{0,3}=\s{0,3}(?<secret>base64:[0-9A-Za-z+/]{43}=)"),
        SecretRule.Of("ChatOps Verifier access key", "cov_", @"\bcov_[a-z0-9]{10}_[0-9A-Za-z_-]{40,}"),
        SecretRule.Of("JSON web token", "eyJ", @"\beyJ[A-Za-z0-9_-]{8,}\.(?:eyJ|ey)[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}"),
        SecretRule.Of("encrypted web token", "eyJ", @"\beyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}"),
    ];
}
