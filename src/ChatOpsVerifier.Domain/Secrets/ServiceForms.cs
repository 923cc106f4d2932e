namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>Chat, mail, payment, monitoring, models and other services, in the forms that the issuers document.</summary>
internal static class ServiceForms
{
    public static readonly SecretRule[] All =
    [
        SecretRule.Of("Slack token", "xox", @"\b(?:xoxe\.)?xox[a-z]-[0-9A-Za-z-]{10,}"),
        SecretRule.Of("Slack app token", "xapp-", @"\bxapp-[0-9]-[0-9A-Za-z-]{10,}"),
        SecretRule.Of("Slack webhook address", "hooks.slack.com", @"\bhttps://hooks\.slack\.com/(?:services|workflows|triggers)/[0-9A-Za-z+/_-]{20,}"),
        SecretRule.Of(
            "Teams webhook address", "webhook.office", @"\bhttps://[0-9A-Za-z.-]{1,100}webhook\.office(?:365)?\.com/webhook[0-9a-z]{0,3}/[^\s""'<>|)]{36,}"),
        SecretRule.Of("Teams webhook address", "outlook.office", @"\bhttps://outlook\.office(?:365)?\.com/webhook[0-9a-z]{0,3}/[^\s""'<>|)]{36,}"),
        SecretRule.Of(
            "Discord webhook address",
            "/api/webhooks/",
            @"\bhttps://(?:[a-z]{2,9}\.)?discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{10,22}/[0-9A-Za-z_-]{40,}"),
        SecretRule.Of("Discord bot token", "discord bot", @"\b[MNO][0-9A-Za-z_-]{23,27}\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,}\b"),
        SecretRule.Of("Telegram bot token", ":AA", @"(?:\b|/bot)(?<secret>[0-9]{8,10}:AA[0-9A-Za-z_-]{33})"),
        new(
            "webhook address",
            ["/hooks/", "/webhook"],
            @"\bhttps?://[^\s/""'<>]+/(?:[a-z0-9_-]{1,20}/){0,3}(?:hooks|webhooks?|incoming-webhooks?)/(?:[a-z0-9_-]{1,20}/){0,2}"
                + @"(?<secret>[0-9A-Za-z_-]{17,}(?:/[0-9A-Za-z_-]{17,})?)",
            isPlausible: v => v.Split('/').Any(Plausible.Key)),
        SecretRule.Of(
            "licence key",
            "licen product serial activation",
            @"(?i)\b(?:licen[cs]e|product|serial|activation)[ _-]?(?:key|code|number)[""'*`]{0,3}\s{0,3}(?:[:=]|\sis\s)\s{0,3}[""'`]?"
                + @"(?<secret>[0-9A-Z]{4,6}(?:-[0-9A-Z]{4,6}){3,8})\b"),
        SecretRule.Of("Zapier webhook address", "hooks.zapier", @"\bhttps://hooks\.zapier\.com/hooks/catch/[0-9]{3,}/[0-9a-z]{5,}"),
        SecretRule.Of(
            "Power Automate address", "logic.azure.com", @"\bhttps://[0-9A-Za-z.-]+\.logic\.azure\.com[^\s""'<>|)]*[?&]sig=(?<secret>[0-9A-Za-z%_-]{20,})"),
        SecretRule.Of("one-time password seed", "otpauth://", @"\botpauth://[^\s""'<>]*[?&]secret=(?<secret>[A-Z2-7]{16,})"),
        SecretRule.Of(
            "one-time password seed",
            "totp otp 2fa mfa",
            @"(?i)\b(?:t?otp|2fa|mfa)[ _-]?(?:secret|seed|key)[""']?\s{0,3}[:=]\s{0,3}[""']?(?<secret>[a-z2-7]{16,64})\b"),
        SecretRule.Of("Twilio key", "twilio SK0 SK1 SK2 SK3 SK4 SK5 SK6 SK7 SK8 SK9 SKa SKb SKc SKd SKe SKf", @"\bSK[0-9a-f]{32}\b"),
        SecretRule.Of("SendGrid key", "SG.", @"\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}"),
        SecretRule.Of("Mailgun key", "key-", @"\bkey-[0-9a-f]{32}\b"),
        SecretRule.Of("Mailchimp key", "-us1 -us2 -us3 -us4 -us5 -us6 -us7 -us8 -us9", @"\b[0-9a-f]{32}-us[0-9]{1,2}\b"),
        SecretRule.Of("Brevo key", "xkeysib-", @"\bx(?:keysib|smtpsib)-[0-9a-f]{64}-[0-9A-Za-z]{12,18}\b"),
        SecretRule.Of("Resend key", "re_", @"\bre_[0-9A-Za-z]{8}_[0-9A-Za-z]{20,}\b"),
        SecretRule.Of("Stripe key", "k_live_ k_test_", @"\b[sr]k_(?:live|test)_[0-9A-Za-z]{16,}"),
        SecretRule.Of("webhook signing secret", "whsec_", @"\bwhsec_[0-9A-Za-z+/=_-]{20,}"),
        SecretRule.Of("Square token", "sq0", @"\bsq0(?:atp|csp|idp)-[0-9A-Za-z_-]{22,}"),
        SecretRule.Of("Square token", "EAAA", @"\bEAAA[0-9A-Za-z_-]{60}\b"),
        SecretRule.Of("PayPal or Braintree token", "access_token$", @"access_token\$(?:production|sandbox)\$[0-9a-z]{10,20}\$[0-9a-f]{32}"),
        SecretRule.Of("Plaid token", "access-", @"\baccess-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"),
        SecretRule.Of("Razorpay key", "rzp_", @"\brzp_(?:live|test)_[0-9A-Za-z]{14,}"),
        SecretRule.Of("GoCardless token", "live_", @"\b(?:live|sandbox)_[0-9A-Za-z_-]{40}\b"),
        SecretRule.Of("Flutterwave key", "FLWSECK", @"\bFLWSECK(?:_TEST)?-[0-9A-Za-z]{12,}"),
        SecretRule.Of("EasyPost key", "EZAK EZTK", @"\bEZ[AT]K[0-9A-Za-z]{54}\b"),
        SecretRule.Of("Shopify token", "shpat_ shpca_ shppa_ shpss_ shpua_ shptka_", @"\bshp(?:at|ca|pa|ss|ua|tka)_[0-9A-Fa-f]{32}\b"),
        SecretRule.Of(
            "Datadog key",
            "datadog dd_ dd-",
            @"(?i)\b(?:dd|datadog)[ _-]?(?:api|app|application)[ _-]?key[""']?\s{0,3}[=:]\s{0,3}[""']?(?<secret>[0-9a-f]{32,40})\b"),
        SecretRule.Of("Grafana token", "glsa_ glc_", @"\bgl(?:sa|c)_[0-9A-Za-z+/=_]{32,}"),
        SecretRule.Of("Grafana key", "eyJrIjoi", @"\beyJrIjoi[0-9A-Za-z+/=]{50,}"),
        SecretRule.Of("New Relic key", "NRAK- NRJS- NRAA- NRII- NRIQ- NRRA- NRBR- NRSP-", @"\bNR(?:AK|JS|AA|II|IQ|RA|BR|SP)-[0-9A-Za-z]{18,32}\b"),
        SecretRule.Of("New Relic licence key", "NRAL", @"\b[0-9a-fA-F]{36}NRAL\b"),
        SecretRule.Of("Sentry token", "sntrys_ sntryu_", @"\bsntry[su]_[0-9A-Za-z+/=_]{40,}"),
        SecretRule.Of("Dynatrace token", "dt0", @"\bdt0[a-z][0-9]{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{60,}"),
        SecretRule.Of(
            "PagerDuty integration key",
            "routing_key events.pagerduty.com integration_key service_key",
            @"(?i)(?:\b(?:routing|integration|service)_?key[""']?\s{0,3}[:=]\s{0,3}[""']?"
                + @"|events\.pagerduty\.com/(?:integration/|[a-z0-9/]*key=))(?<secret>[0-9a-f]{32})\b"),
        SecretRule.Of(
            "Opsgenie key",
            "opsgenie geniekey",
            @"(?i)\b(?:opsgenie[a-z0-9_ -]{0,20}key[""']?\s{0,3}[:=]\s{0,3}[""']?|geniekey\s{1,3})"
                + @"(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b"),
        SecretRule.Of("PagerDuty key", "pdus+_ pdeu+_", @"\bpd(?:us|eu)\+_[0-9A-Za-z_-]{12,}_[0-9A-Za-z_-]{8,}"),
        SecretRule.Of("Honeycomb key", "hcaik_ hcbik_ hcxik_ hcamk_ hcbmk_ hcxmk_ hcalk_ hcblk_ hcxlk_", @"\bhc[abx](?:ik|mk|lk)_[0-9a-z]{20,}"),
        SecretRule.Of(
            "Splunk token",
            "splunk hec",
            @"(?i)\b(?:splunk|hec)[ _-]?token[""']?\s{0,3}[=:]\s{0,3}[""']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"),
        SecretRule.Of("Linear key", "lin_", @"\blin_(?:api|oauth)_[0-9A-Za-z]{32,}"),
        SecretRule.Of("Notion token", "ntn_", @"\bntn_[0-9A-Za-z]{40,}"),
        SecretRule.Of("Notion token", "secret_", @"\bsecret_[0-9A-Za-z]{43}\b"),
        SecretRule.Of("Figma token", "figd_ figo_ figu_", @"\bfig[dou]_[0-9A-Za-z_-]{30,}"),
        SecretRule.Of("Airtable token", "pat", @"\bpat[0-9A-Za-z]{14}\.[0-9a-f]{64}\b"),
        SecretRule.Of("Asana token", "asana", @"\b[12]/[0-9]{16}(?:/[0-9]{16})?:[0-9a-f]{32}\b"),
        SecretRule.Of("Typeform token", "tfp_", @"\btfp_[0-9A-Za-z_.=-]{40,}"),
        SecretRule.Of("Contentful token", "CFPAT-", @"\bCFPAT-[0-9A-Za-z_-]{43}"),
        SecretRule.Of("Dropbox token", "sl.", @"\bsl\.(?:u\.)?[0-9A-Za-z_-]{60,}"),
        SecretRule.Of("Okta token", "SSWS", @"(?i)\bSSWS\s{1,3}(?<secret>00[0-9A-Za-z_-]{38,42})"),
        SecretRule.Of("Mapbox token", "sk.eyJ", @"\bsk\.eyJ[0-9A-Za-z_-]{40,}\.[0-9A-Za-z_-]{16,}"),
        SecretRule.Of("PostHog key", "phx_", @"\bphx_[0-9A-Za-z]{40,}"),
        SecretRule.Of("Facebook token", "EAA", @"\bEAA[0-9A-Za-z]{80,}"),
        SecretRule.Of("Twitter token", "AAAAAAAAAAAAAAAAAAAAA", @"\bA{20,22}[0-9A-Za-z%]{60,}"),
        SecretRule.Of("HubSpot token", "pat-", @"\bpat-[a-z]{2,3}[0-9]?-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"),
        SecretRule.Of("Anthropic key", "sk-ant-", @"\bsk-ant-[0-9A-Za-z_-]{20,}"),
        SecretRule.Of("OpenAI key", "sk-", @"\bsk-(?:proj-|svcacct-|admin-|None-)?[0-9A-Za-z_-]{20,}T3BlbkFJ[0-9A-Za-z_-]{20,}"),
        SecretRule.Of("OpenAI key", "sk-", @"\bsk-(?:proj-|svcacct-|admin-)[0-9A-Za-z_-]{20,}"),
        SecretRule.Of("OpenAI key", "sk-", @"\bsk-[0-9A-Za-z]{32,}"),
        SecretRule.Of("OpenRouter key", "sk-or-", @"\bsk-or-v1-[0-9a-f]{60,}"),
        SecretRule.Of("Hugging Face token", "hf_ api_org_", @"\b(?:hf|api_org)_[0-9A-Za-z]{30,}"),
        SecretRule.Of("Groq key", "gsk_", @"\bgsk_[0-9A-Za-z]{40,}"),
        SecretRule.Of("Perplexity key", "pplx-", @"\bpplx-[0-9A-Za-z]{40,}"),
        SecretRule.Of("Replicate token", "r8_", @"\br8_[0-9A-Za-z_-]{30,}"),
        SecretRule.Of("xAI key", "xai-", @"\bxai-[0-9A-Za-z_-]{60,}"),
        SecretRule.Of("LangSmith key", "lsv2_", @"\blsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}\b"),
        SecretRule.Of("Pinecone key", "pcsk_", @"\bpcsk_[0-9A-Za-z_]{40,}"),
        SecretRule.Of("Intercom token", "dG9rO", @"\bdG9rO[0-9A-Za-z+/]{40,}={0,2}"),
        SecretRule.Of("Duffel token", "duffel_", @"\bduffel_(?:live|test)_[0-9A-Za-z_-]{40,}"),
        SecretRule.Of("Shippo token", "shippo_", @"\bshippo_(?:live|test)_[0-9a-f]{40}\b"),
        SecretRule.Of("Infracost key", "ico-", @"\bico-[0-9A-Za-z]{32}\b"),
        SecretRule.Of("ClickUp token", "pk_", @"\bpk_[0-9]{5,10}_[0-9A-Z]{32}\b"),
        SecretRule.Of(
            "Todoist or Zendesk token", "zendesk", @"(?i)\bzendesk[a-z0-9_ -]{0,24}(?:token|key)[""']?\s{0,3}[=:]\s{0,3}[""']?(?<secret>[0-9A-Za-z]{40})\b"),
        SecretRule.Of("Elastic key", "essu_", @"\bessu_[0-9A-Za-z+/=_-]{40,}"),
        SecretRule.Of("Cloudinary address", "cloudinary://", @"\bcloudinary://[0-9]{6,20}:(?<secret>[^\s/@""']{10,80})@"),
    ];
}
