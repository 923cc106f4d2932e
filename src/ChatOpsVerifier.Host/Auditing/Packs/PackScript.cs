namespace ChatOpsVerifier.Host.Auditing.Packs;

/// <summary>The check of an unpacked pack with tools that every auditor has.</summary>
internal static class PackScript
{
    public static string Text { get; } = """
        #!/bin/sh
        # Checks this folder without the program that made it.
        #   sh verify.sh                    are the files whole, and signed?
        #   sh verify.sh ed25519:3f2a...    and signed with the key that you expect?
        # Needs sha256sum (or shasum), and openssl 3 for the signature.
        # Exit codes: 0 whole and signed, 3 cannot be checked, 4 broken.
        # A changed pack can come with a changed script: read it before you trust it.
        set -u
        LC_ALL=C
        export LC_ALL
        cd "$(dirname "$0")" || exit 3
        broken() { echo "BROKEN: $1" >&2; exit 4; }
        stopped() { echo "NOT CHECKED: $1" >&2; exit 3; }

        if command -v sha256sum >/dev/null; then sums() { sha256sum "$@"; }
        elif command -v shasum >/dev/null; then sums() { shasum -a 256 "$@"; }
        else stopped "neither sha256sum nor shasum is installed"; fi

        [ -f SHA256SUMS ] || broken "SHA256SUMS is missing"
        [ -f manifest.json ] || broken "manifest.json is missing"
        sums -c SHA256SUMS >/dev/null || broken "a file is missing or was changed"

        # Every file here is one that SHA256SUMS names, or belongs to the signature.
        expected=$( { sed 's/^[0-9a-f]*  //' SHA256SUMS; echo SHA256SUMS; echo manifest.json; echo manifest.sig; } | sort)
        found=$(find . ! -type d | sed 's|^\./||' | sort)
        [ -f manifest.sig ] || stopped "the files are whole, but this pack is not signed: anybody can have made it"
        [ "$found" = "$expected" ] || broken "files are here that do not belong to the pack"

        # The signature covers manifest.json, which holds the digest of SHA256SUMS.
        digest=$(sums SHA256SUMS | cut -c 1-64)
        grep -q "\"$digest\"" manifest.json || broken "SHA256SUMS is not the one that was signed"
        command -v openssl >/dev/null || stopped "the files are whole; openssl is not installed, so the signature was not checked"
        openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig >/dev/null 2>&1 ||
            broken "the signature does not fit manifest.json"
        key=ed25519:$(openssl pkey -pubin -in signing-key.pem -outform DER | tail -c 32 | od -An -v -tx1 | tr -d ' \n')
        [ $# -eq 0 ] || [ "$1" = "$key" ] || broken "signed with $key, not with $1"
        echo "WHOLE: all files are as they were signed with $key"
        [ $# -gt 0 ] || echo "Whose key that is, this folder cannot show: compare it with one that you have from elsewhere."

        """.ReplaceLineEndings("\n");
}
