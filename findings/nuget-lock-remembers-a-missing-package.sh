#!/usr/bin/env bash
# NuGet (.NET SDK 10.0.401): a restore that fails because a package is missing still writes packages.lock.json of the project
# above it, without that package. Once the package is there, the next restore fails by that file, and says both that the wanted
# version is not found and that it is the nearest one. Only the project that refers to the package directly restores.
# Guess before running: a failed restore leaves no lock file, or one that the next restore completes.
# Why it matters: whoever adds a package source after a failed build sees an error that names the very version it asks for.
# No package and no source from elsewhere: the package is made here and put into a folder.
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir feed wanted library program
printf '<configuration><packageSources><clear/><add key="folder" value="feed"/></packageSources></configuration>' > NuGet.Config
cat > Directory.Build.props <<'X'
<Project>
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
    <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
</Project>
X
printf '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><PackageId>Wanted</PackageId><Version>1.0.0</Version></PropertyGroup></Project>' > wanted/wanted.csproj
printf '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Wanted" Version="1.0.0" /></ItemGroup></Project>' > library/library.csproj
printf '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../library/library.csproj" /></ItemGroup></Project>' > program/program.csproj

restore() {
  local said
  if said=$(dotnet restore program "$@" 2>&1); then echo "restored"; else
    printf '%s\n' "$said" | grep -oE 'NU[0-9]+: .*' | sed -E 's/ \[[^ ]*csproj\]$//; s/[.] No packages exist.*//; s/NU1102:   - /NU1102: /' | sort -u
  fi
}

dotnet --version
seen=$(
  echo "without the package:"; restore
  [ -f program/packages.lock.json ] && echo "program/packages.lock.json was written; it names Wanted as a package: $(grep -c '"Wanted": {' program/packages.lock.json || true) times"
  dotnet pack wanted -o feed >/dev/null 2>&1
  echo "with the package in the folder:"; restore
  echo "with --force-evaluate:"; restore --force-evaluate
)
expected='without the package:
NU1101: Unable to find package Wanted
program/packages.lock.json was written; it names Wanted as a package: 0 times
with the package in the folder:
NU1102: Found 1 version(s) in folder [ Nearest version: 1.0.0 ]
NU1102: Unable to find package Wanted with version (>= 1.0.0)
with --force-evaluate:
restored'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
